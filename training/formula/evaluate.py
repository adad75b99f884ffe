"""Read with the exported pair: held-back renders, by length of the formula, or a folder of labelled pictures. Greedy, one picture at a time.

With `--pictures FOLDER` the renders are stored as pictures with labels in place of being read: `npm run eval -- FOLDER --by length` reads them through
the server, with its grammar and beams.
"""
from __future__ import annotations

import argparse
import json
import pickle
import random
import time
from pathlib import Path

import cv2
import numpy as np
import onnxruntime

from . import images, vocabulary

LONGEST = 200
LENGTHS = (10, 20, 40, 80, 200)
# The API takes no picture of 10 pixels or less.
MARGIN = 8


class Reader:
    """encoder and decoder: files that export.py made."""

    def __init__(self, encoder: Path, decoder: Path, threads: int):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.encoder, self.decoder = (onnxruntime.InferenceSession(str(p), options, providers=['CPUExecutionProvider']) for p in (encoder, decoder))

    def read(self, picture: np.ndarray) -> list[str]:
        """Tokens of a prepared picture."""
        keys, values, mask = self.encoder.run(None, {'image': images.batch([picture])})
        own_keys = own_values = np.zeros((*keys.shape[:3], 0, keys.shape[4]), np.float32)
        latest, tokens = vocabulary.START, []
        for step in range(LONGEST):
            logits, own_keys, own_values = self.decoder.run(None, {'ids': np.array([[latest]]), 'pos': np.array([step]), 'self_k': own_keys, 'self_v': own_values,
                                                                   'cross_k': keys, 'cross_v': values, 'mask': mask})
            latest = int(logits[0].argmax())
            if latest == vocabulary.END:
                break
            tokens.append(vocabulary.TOKENS[latest])
        return tokens


def edits(a: list[str], b: list[str]) -> int:
    """Levenshtein's distance."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        above, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            above, row[j] = row[j], min(above + (x != y), row[j] + 1, row[j - 1] + 1)
    return row[-1]


def similarity(a: list[str], b: list[str]) -> float:
    return 1 - edits(a, b) / max(len(a), len(b), 1)


def balanced(tokens: list[str]) -> list[str]:
    """Without braces that close nothing, and with those closed that were left open."""
    depth, out = 0, []
    for token in tokens:
        if token == '}' and not depth:
            continue
        depth += (token == '{') - (token == '}')
        out.append(token)
    return out + ['}'] * depth


def held_back(folder: Path, count: int) -> list[tuple[bytes, list[str]]]:
    """Held-back renders of a folder of shards in a fixed order: PNG and tokens."""
    rows = [r for path in sorted(folder.glob('*.pkl')) for r in pickle.loads(path.read_bytes()) if vocabulary.held_back(r[1]) and vocabulary.encode(r[1])]
    random.Random(3).shuffle(rows)
    return [(png, label.split(' ')) for png, label, _ in rows[:count]]


def bucket(truth: list[str]) -> int:
    return next(n for n in LENGTHS if len(truth) <= n)


def store(rows: list[tuple[bytes, list[str]]], folder: Path) -> None:
    """Writes pictures, with a margin of MARGIN pixels, and `labels.jsonl` as the scorer takes them."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for i, (png, truth) in enumerate(rows):
        picture = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_GRAYSCALE)
        cv2.imwrite(str(folder / f'{i:05}.png'), cv2.copyMakeBorder(picture, *[MARGIN] * 4, cv2.BORDER_CONSTANT, value=255))
        lines.append(json.dumps({'id': f'{i:05}', 'task': 'formula', 'image': f'{i:05}.png', 'length': f'{bucket(truth):03}', 'expected': ' '.join(truth)}))
    (folder / 'labels.jsonl').write_text('\n'.join(lines) + '\n', encoding='utf8')


def renders(reader: Reader, rows: list[tuple[bytes, list[str]]]) -> None:
    """Prints similarity and exact answers of held-back renders, prepared as the server prepares pictures."""
    found: dict[int, list[tuple[float, bool]]] = {}
    for png, truth in rows:
        tokens = reader.read(images.prepare(cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_GRAYSCALE)))
        found.setdefault(bucket(truth), []).append((similarity(tokens, truth), tokens == truth))
    for most, scores in [*sorted(found.items()), (0, sum(found.values(), []))]:
        similar, exact = np.mean(scores, 0)
        print(f'{f"up to {most} tokens" if most else "all"}: {len(scores)}, similarity {similar:.3f}, exact {exact:.3f}')


def labelled(reader: Reader, labels: Path, out: Path) -> None:
    """Reads the pictures that the lines of `labels` name (`id`, `image`) and writes `id`, `prediction` lines for the scorer."""
    took, lines = [], []
    for row in map(json.loads, labels.read_text(encoding='utf8').splitlines()):
        began = time.perf_counter()
        tokens = reader.read(images.prepare(cv2.imread(str(labels.parent / row['image']), cv2.IMREAD_UNCHANGED)))
        took.append(1000 * (time.perf_counter() - began))
        lines.append(json.dumps({'id': row['id'], 'prediction': ' '.join(balanced(tokens))}))
    out.write_text('\n'.join(lines) + '\n', encoding='utf8')
    print(f'{len(lines)} pictures, median {np.median(took):.0f} ms, mean {np.mean(took):.0f} ms')


def main() -> None:
    o = argparse.ArgumentParser(description=__doc__)
    o.add_argument('--encoder', type=Path, default=Path('models/formula-encoder.onnx'))
    o.add_argument('--decoder', type=Path, default=Path('models/formula-decoder.onnx'))
    o.add_argument('--renders', type=Path, help='folder of shards')
    o.add_argument('--count', type=int, default=2000)
    o.add_argument('--pictures', type=Path, help='folder to store the renders in')
    o.add_argument('--labels', type=Path)
    o.add_argument('--out', type=Path, default=Path('predictions.jsonl'))
    o.add_argument('--threads', type=int, default=1)
    o = o.parse_args()
    if o.pictures:
        store(held_back(o.renders, o.count), o.pictures)
        return
    reader = Reader(o.encoder, o.decoder, o.threads)
    if o.renders:
        renders(reader, held_back(o.renders, o.count))
    if o.labels:
        labelled(reader, o.labels, o.out)


if __name__ == '__main__':
    main()
