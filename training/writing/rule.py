"""Which lines of a page are left out: the rule of src/vision/writing/tell-writing.ts, with the weights that `evaluate.py --fit` finds."""
from __future__ import annotations

import numpy as np

SURE, SURELY_UNREAD = .97, .8
STRANGE, PLAIN, ROUNDS = .1, 1.9, 12


def features(share: np.ndarray, confidence: np.ndarray, length: np.ndarray) -> np.ndarray:
    """share: the network's for stranger and scribble together; of each line [n, 5]."""
    share, known = np.clip(share, 1e-3, 1 - 1e-3), np.clip(confidence, 1e-3, 1 - 1e-3)
    return np.stack([np.log(share / (1 - share)), np.log(known / (1 - known)), np.log(length), known, np.maximum(0, .9 - known)], 1)


def fit(x: np.ndarray, strange: np.ndarray) -> np.ndarray:
    """Logistic regression by Newton's method, lightly held to small weights: five of them, and the bias for as many strange lines as others."""
    z, w = np.c_[x, np.ones(len(x))], np.zeros(x.shape[1] + 1)
    hold = 1e-3 * len(x) * np.diag([1.0] * x.shape[1] + [0])
    for _ in range(50):
        p = 1 / (1 + np.exp(-z @ w))
        w -= np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + hold, z.T @ (p - strange) + hold @ w)
    w[-1] -= np.log(strange.mean() / (1 - strange.mean()))
    return w


def left_out(ratios: np.ndarray, confidence: np.ndarray) -> np.ndarray:
    """Whether each line of one page is left out."""
    ratios = np.where(confidence >= SURE, -np.inf, ratios)
    share = STRANGE / (STRANGE + PLAIN)
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-ratios - np.log(share / (1 - share))))
        share = (STRANGE + chance.sum()) / (STRANGE + PLAIN + len(ratios))
    return chance >= SURELY_UNREAD
