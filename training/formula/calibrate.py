"""The constants of src/vision/formula/confidence.ts: how often a reading is right in every token, by the network's doubts. On renders of held-back formulas."""
from __future__ import annotations

import argparse
import pickle
import random
from pathlib import Path

import cv2
import numpy as np

from . import damage, images, vocabulary
from .evaluate import LONGEST, Reader

CERTAIN = np.log(.8)        # likelier tokens are beyond doubt: label smoothing keeps the network from ever saying 1


def logarithms(reader: Reader, picture: np.ndarray) -> tuple[list[int], np.ndarray]:
    """Classes of a prepared picture read greedily, and the logarithm of the probability of each and of the end."""
    keys, values, mask = reader.encoder.run(None, {'image': images.batch([picture])})
    own_keys = own_values = np.zeros((*keys.shape[:3], 0, keys.shape[4]), np.float32)
    latest, classes, logs = vocabulary.START, [], []
    for step in range(LONGEST):
        logits, own_keys, own_values = reader.decoder.run(None, {'ids': np.array([[latest]]), 'pos': np.array([step]), 'self_k': own_keys, 'self_v': own_values,
                                                                 'cross_k': keys, 'cross_v': values, 'mask': mask})
        latest = int(logits[0].argmax())
        logs.append(-np.log(np.exp(logits[0] - logits[0, latest]).sum()))
        if latest == vocabulary.END:
            break
        classes.append(latest)
    return classes, np.array(logs)


def fitted(features: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Logistic regression by Newton's method: offset, then a weight for each feature."""
    x = np.c_[np.ones(len(right)), features]
    weights = np.zeros(x.shape[1])
    for _ in range(100):
        p = 1 / (1 + np.exp(-x @ weights))
        weights += np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]) + 1e-6 * np.eye(len(weights)), x.T @ (right - p))
    return weights


def main() -> None:
    o = argparse.ArgumentParser(description=__doc__)
    o.add_argument('--models', type=Path, default=Path('models'))
    o.add_argument('--shards', type=Path, required=True, help='folder of renders (render.py)')
    o.add_argument('--count', type=int, default=900)
    o.add_argument('--threads', type=int, default=1)
    o = o.parse_args()
    rows = [(png, label, glyph) for path in sorted(o.shards.glob('*.pkl')) for png, label, glyph in pickle.loads(path.read_bytes()) if vocabulary.held_back(label)]
    random.Random(5).shuffle(rows)
    reader, rng = Reader(o.models / 'formula-encoder.onnx', o.models / 'formula-decoder.onnx', o.threads), np.random.default_rng(3)
    features, right = [], []
    for number, (png, label, glyph) in enumerate(rows[:o.count]):
        expected = vocabulary.encode(label)
        if expected is None:
            continue
        drawn = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_GRAYSCALE)
        if number % 3:
            drawn = damage.damaged(drawn, glyph, rng)
        classes, logs = logarithms(reader, images.prepare(drawn))
        features.append((np.minimum(0, logs - CERTAIN).sum(), logs.min()))
        right.append(float(classes == expected))
    x, y = np.array(features), np.array(right)
    weights = fitted(x, y)
    said = 1 / (1 + np.exp(-(weights[0] + x @ weights[1:])))
    print('offset, perDoubt, perGreatest:', ', '.join(f'{w:.3f}' for w in weights))
    for low in np.arange(0, 1, .2):
        among = (said >= low) & (said < low + .2)
        if among.any():
            print(f'said {low:.1f} to {low + .2:.1f}: {among.sum()} readings, said {said[among].mean():.2f}, right {y[among].mean():.2f}')


if __name__ == '__main__':
    main()
