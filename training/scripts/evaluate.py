"""Character accuracy on drawn lines whose fonts and words training never saw, clean and degraded, by language; beside Tesseract 5.

A line is clean without damage, degraded with damage of strength 0.3 to 0.7 (see synth/damage.py). Accuracy is 1 - edits / characters over all
lines of a language, at least 0; texts are compared in the order on paper, the same for everybody.
"""
from __future__ import annotations

import argparse
import json
import random
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import onnxruntime as ort

from ..synth import lines
from . import labels
from .export import prepared

LANGUAGES = ('ko', 'ru', 'uk', 'vi', 'ar', 'he', 'el', 'en', 'de')
TESSERACT = {'ko': 'kor', 'ru': 'rus', 'uk': 'ukr', 'vi': 'vie', 'ar': 'ara', 'he': 'heb', 'en': 'eng'}
# How much wider than they are the engine reads them (src/engines/local/read-scripts.ts).
STRETCH = {'ar': 1.25}
Reader = Callable[[np.ndarray, str], str]


def edits(a: str, b: str) -> int:
    """Levenshtein distance."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != y))
    return row[-1]


def drawn(lang: str, degraded: bool, count: int, seed: int) -> list[tuple[np.ndarray, str]]:
    """Held-back lines with their visual text."""
    rng = random.Random(f'{seed} {lang} {degraded}')
    found = []
    while len(found) < count:
        picture, text = lines.draw(rng, lang, evaluation=True, strength=rng.uniform(.3, .7) if degraded else 0, rare=.05, length=rng.randint(6, 40), size=rng.randint(16, 44))
        if labels.encode(text):
            found.append((picture, labels.visual(text)))
    return found


def model_reader(path: Path, threads: int) -> Reader:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    session = ort.InferenceSession(str(path), options, providers=['CPUExecutionProvider'])
    name = session.get_inputs()[0].name

    def read(picture: np.ndarray, lang: str) -> str:
        return labels.collapse(session.run(['index'], {name: prepared(picture, STRETCH.get(lang, 1))})[0][0].tolist())
    return read


def tesseract(picture: np.ndarray, lang: str) -> str:
    """Tesseract 5, one line (--psm 7), with the white border it likes; its text in visual order without the marks our labels leave out."""
    bordered = cv2.copyMakeBorder(picture, 10, 10, 10, 10, cv2.BORDER_REPLICATE)
    answer = subprocess.run(['tesseract', '-', '-', '-l', TESSERACT[lang], '--psm', '7'], input=cv2.imencode('.png', bordered)[1].tobytes(),
                            capture_output=True, env={'OMP_THREAD_LIMIT': '1', 'PATH': '/usr/bin:/bin'}).stdout.decode()
    plain = ''.join(c for c in answer if not '\u064c' <= c <= '\u0652' or c == '\u0651')
    return labels.visual(' '.join(plain.replace('\u200e', '').replace('\u200f', '').split()))


def accuracy(read: Reader, lang: str, sample: list[tuple[np.ndarray, str]]) -> tuple[float, float]:
    """Accuracy in percent and milliseconds a line."""
    began = time.perf_counter()
    wrong = sum(min(len(text), edits(' '.join(read(picture, lang).split()), text)) for picture, text in sample)
    return 100 * (1 - wrong / sum(len(text) for _, text in sample)), 1000 * (time.perf_counter() - began) / len(sample)


def main() -> None:
    o = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    o.add_argument('--model', type=Path, action='append', default=[], help='ONNX recogniser(s)')
    o.add_argument('--tesseract', action='store_true')
    o.add_argument('--lines', type=int, default=100, help='per language and condition')
    o.add_argument('--languages', nargs='*', default=LANGUAGES)
    o.add_argument('--threads', type=int, default=1)
    o.add_argument('--seed', type=int, default=5)
    o.add_argument('--json', type=Path)
    o = o.parse_args()
    readers: dict[str, Reader] = {path.name: model_reader(path, o.threads) for path in o.model}
    if o.tesseract:
        readers['Tesseract 5'] = tesseract
    figures: dict[str, dict[str, list[float | None]]] = {}
    print('| | ' + ' | '.join(f'{name} clean | degraded' for name in readers) + ' |\n|---|' + '---:|---:|' * len(readers))
    for lang in o.languages:
        cells = []
        figures[lang] = {}
        samples = [drawn(lang, degraded, o.lines, o.seed) for degraded in (False, True)]
        for name, read in readers.items():
            usable = read is not tesseract or lang in TESSERACT
            figures[lang][name] = [round(accuracy(read, lang, s)[0], 1) if usable else None for s in samples]
            cells += [f'{v:.1f}' if v is not None else '-' for v in figures[lang][name]]
        print(f'| {lang} | ' + ' | '.join(cells) + ' |', flush=True)
    if o.json:
        o.json.write_text(json.dumps({'lines': o.lines, 'accuracy': figures}, indent=1))


if __name__ == '__main__':
    main()
