"""How many lines are left out, by kind, alone and on pages of twelve: python -m training.writing.evaluate [--lines 20] [--fit]

A line is shown to the recognisers as they ship and to the network, then the rule decides. Without --fit fonts and words are those kept from training; with it they are
those trained on, and the weights of the rule are found from them.
"""
from __future__ import annotations

import argparse
import random
from collections import defaultdict
from pathlib import Path

import cv2
import numpy as np
import onnxruntime

from ..synth import alphabets
from . import rule
from .samples import CLASSES, HEIGHT, LONGEST, READ, sample

MODELS = Path(__file__).resolve().parents[2] / 'models'
# Read by the recogniser for more writing systems; the others by the main one. Strange lines are shown to both.
SECOND = frozenset({'vi', 'ko', 'ru', 'uk', 'bg', 'sr', 'ar', 'he', 'el'})
PAGE = 12
# As src/vision/writing/tell-writing.ts has them.
WEIGHTS = np.array([.85, -1.14, .27, -.08, -.04, 1.49])


def session(path: Path | str) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=['CPUExecutionProvider'])


def strip(image: np.ndarray) -> np.ndarray:
    width = min(3200, max(24, round(image.shape[1] * HEIGHT / image.shape[0])))
    line = cv2.resize(image, (width, HEIGHT), interpolation=cv2.INTER_AREA if image.shape[0] > HEIGHT else cv2.INTER_LINEAR)
    return (line.astype(np.float32) / 127.5 - 1).transpose(2, 0, 1)[None]


def read(recogniser: onnxruntime.InferenceSession, x: np.ndarray, characters: list[str]) -> tuple[str, float]:
    """Text and confidence of a strip, as src/vision/recognise has them."""
    padded = np.zeros((1, 3, HEIGHT, max(48, -(-x.shape[3] // 32) * 32)), np.float32)
    padded[..., :x.shape[3]] = x
    index, probability = (each[0] for each in recogniser.run(['index', 'probability'], {'x': padded}))
    kept = (index != 0) & (index != np.concatenate([[0], index[:-1]]))
    return ''.join(characters[k - 1] for k in index[kept]), float(probability[kept].mean()) if kept.any() else 0.0


def observe(lines: int, seed: int, held_back: bool, model: Path | str) -> list[tuple[str, str, float, float, int]]:
    """Drawn lines: (kind, page's name, share, confidence, length) for each recogniser that is asked."""
    rng = random.Random(seed)
    network = session(model)
    readers = [(session(MODELS / f'{name}.onnx'), (MODELS / f'{name}.characters.txt').read_text('utf8').split('\n')) for name in ('recognise', 'recognise-scripts')]
    kinds = [(lang, 'print') for lang in (*alphabets.STRANGERS, *(alphabets.UNSEEN if held_back else ()), 'scribble')]
    kinds += [(lang, manner) for lang in READ for manner in ('print', 'hand', 'sign')]
    found = []
    for lang, manner in kinds:
        for _ in range(lines):
            drawn = sample(rng, lang=lang, manner=manner, evaluation=held_back and lang not in alphabets.UNSEEN)
            if drawn is None or min(drawn[0].shape[:2]) < 6:
                continue
            x = strip(drawn[0])
            shares = network.run(None, {'x': x[..., :LONGEST]})[0][0]
            share = float(shares[CLASSES.index('stranger')] + shares[CLASSES.index('scribble')])
            kind = {'stranger': 'never seen' if lang in alphabets.UNSEEN else 'stranger', 'scribble': 'scribble'}.get(drawn[1], manner)
            for k, (reader, characters) in enumerate(readers):
                if lang in READ and k != (lang in SECOND):
                    continue
                text, confidence = read(reader, x, characters)
                if text.strip():
                    found.append((kind, f'{lang} {manner} {k}', share, confidence, len(text.strip())))
    return found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('--lines', type=int, default=20, help='of each language and manner')
    options.add_argument('--seed', type=int, default=77)
    options.add_argument('--fit', action='store_true')
    options.add_argument('--model', default=MODELS / 'writing.onnx')
    args = options.parse_args()
    report(observe(args.lines, args.seed, not args.fit, args.model), args.fit)


def report(found: list[tuple[str, str, float, float, int]], fit: bool) -> None:
    kinds, pages = np.array([each[0] for each in found]), np.array([each[1] for each in found])
    share, confidence, length = (np.array([each[k] for each in found], np.float64) for k in (2, 3, 4))
    x = rule.features(share, confidence, length)
    weights = WEIGHTS
    if fit:
        weights = rule.fit(x, np.isin(kinds, ('stranger', 'scribble')).astype(np.float64))
        print('weights:', ', '.join(f'{w:.2f}' for w in weights))
    ratios = np.c_[x, np.ones(len(x))] @ weights
    counts: dict[tuple[str, str], list[bool]] = defaultdict(list)
    rng = random.Random(1)
    for page in dict.fromkeys(pages):
        own = np.flatnonzero(pages == page)
        for k in own:
            counts[kinds[k], 'alone'] += list(rule.left_out(ratios[[k]], confidence[[k]]))
        for _ in range(3):
            some = np.array(rng.sample(list(own), min(PAGE, len(own))))
            for k, out in zip(some, rule.left_out(ratios[some], confidence[some])):
                counts[kinds[k], f'of {PAGE}'].append(out)
    for (kind, where), out in sorted(counts.items()):
        print(f'{kind:10} {where:6} {len(out):5} lines, left out {100 * np.mean(out):6.2f} %')
    for where in ('alone', f'of {PAGE}'):
        out = [o for (kind, place), each in counts.items() if place == where and kind in ('print', 'hand', 'sign') for o in each]
        print(f'read       {where:6} {len(out):5} lines, left out {100 * np.mean(out):6.2f} %')


if __name__ == '__main__':
    main()
