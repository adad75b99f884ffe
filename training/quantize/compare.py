"""How near a quantised model is to the published one: text, masks, classes, time."""
from __future__ import annotations

import statistics
import time

import cv2
import numpy as np
import onnxruntime as ort


def session(model: bytes) -> ort.InferenceSession:
    """One thread, as the product's workers have."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return ort.InferenceSession(model, options, providers=['CPUExecutionProvider'])


def answers(model: bytes, inputs: list[np.ndarray]) -> list[list[np.ndarray]]:
    run = session(model)
    entry = run.get_inputs()[0].name
    return [run.run(None, {entry: x}) for x in inputs]


def read(index: np.ndarray, alphabet: list[str]) -> str:
    """CTC: repeats collapse, index 0 is the blank, index k the alphabet's k-th character."""
    fresh = np.concatenate([[True], index[1:] != index[:-1]]) & (index != 0)
    return ''.join(alphabet[k - 1] for k in index[fresh])


def edits(a: str, b: str) -> int:
    """Levenshtein distance."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        corner, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            corner, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, corner + (x != y))
    return row[-1]


def similarity(texts: list[str], truths: list[str]) -> float:
    """1 − edits per character of the truth, spaces left out, over all lines together."""
    pairs = [(a.replace(' ', ''), b.replace(' ', '')) for a, b in zip(texts, truths, strict=True)]
    return 1 - sum(edits(a, b) for a, b in pairs) / max(1, sum(len(b) for _, b in pairs))


def exact(texts: list[str], truths: list[str]) -> float:
    """Share of lines read without any error, spaces left out."""
    return statistics.fmean(a.replace(' ', '') == b.replace(' ', '') for a, b in zip(texts, truths, strict=True))


def overlap(a: np.ndarray, b: np.ndarray, threshold: float = 0.3) -> float:
    """Intersection over union of two probability maps above the detector's threshold."""
    x, y = a > threshold, b > threshold
    return float((x & y).sum() / max(1, (x | y).sum()))


def regions(found: np.ndarray, threshold: float = 0.3) -> list[np.ndarray]:
    """Left, top, right and bottom of each connected piece of text, at least 3 pixels a side."""
    _, _, boxes, _ = cv2.connectedComponentsWithStats((found[0, 0] > threshold).astype(np.uint8))
    return [np.array([x, y, x + w, y + h]) for x, y, w, h, _ in boxes[1:] if min(w, h) >= 3]


def matched(a: list[np.ndarray], b: list[np.ndarray], least: float = 0.7) -> int:
    """How many boxes of `a` have a partner of their own in `b` that covers the same place (intersection over union)."""
    free, count = list(b), 0
    for box in a:
        shares = [_shared(box, other) for other in free]
        if shares and max(shares) >= least:
            free.pop(int(np.argmax(shares)))
            count += 1
    return count


def _shared(a: np.ndarray, b: np.ndarray) -> float:
    sides = np.minimum(a[2:], b[2:]) - np.maximum(a[:2], b[:2])
    if (sides <= 0).any():
        return 0.0
    common = float(sides.prod())
    return common / (float((a[2:] - a[:2]).prod() + (b[2:] - b[:2]).prod()) - common)


def times(models: dict[str, bytes], inputs: list[np.ndarray], rounds: int = 7) -> dict[str, float]:
    """Median milliseconds an input, one thread; the models take turns, so another job on the machine slows all alike."""
    sessions = {name: session(model) for name, model in models.items()}
    taken: dict[str, list[float]] = {name: [] for name in models}
    for turn in range(rounds + 1):
        for name, run in sessions.items():
            entry = run.get_inputs()[0].name
            start = time.perf_counter()
            for x in inputs:
                run.run(None, {entry: x})
            if turn:
                taken[name].append((time.perf_counter() - start) / len(inputs) * 1000)
    return {name: statistics.median(values) for name, values in taken.items()}
