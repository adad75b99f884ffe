"""Calibration and comparison inputs out of the project's own drawing, prepared exactly as the engine prepares pixels."""
from __future__ import annotations

import random
from dataclasses import dataclass

import cv2
import numpy as np

from training.synth import lines, pages



@dataclass(frozen=True)
class Drawn:
    """A model input [1, 3, h, w] and the text of the line that it shows."""

    x: np.ndarray
    truth: str | None


def line_inputs(count: int, evaluation: bool) -> list[Drawn]:
    rng = random.Random(2 if evaluation else 1)
    return [Drawn(line_tensor(picture), text) for picture, text in (lines.draw(rng, evaluation=evaluation) for _ in range(count))]


def page_inputs(count: int, evaluation: bool) -> list[Drawn]:
    return [Drawn(page_tensor(picture), None) for picture in _pages(count, evaluation)]


def line_tensor(picture: np.ndarray) -> np.ndarray:
    """Height 48, width by aspect, −1 to 1. Pictures are BGR."""
    h, w = picture.shape[:2]
    width = max(16, min(2400, -(-w * 48 // h)))
    return _planes(cv2.resize(picture, (width, 48), interpolation=cv2.INTER_LINEAR).astype(np.float32) / 127.5 - 1)


def page_tensor(picture: np.ndarray, shorter: int = 736, longer: int = 1600) -> np.ndarray:
    """Shorter side at least 736, longer at most 1600, both multiples of 32, −1 to 1."""
    h, w = picture.shape[:2]
    scale = min(max(1.0, shorter / min(h, w)), longer / max(h, w))
    size = [max(32, round(side * scale / 32) * 32) for side in (w, h)]
    return _planes(cv2.resize(picture, size).astype(np.float32) / 127.5 - 1)


def _pages(count: int, evaluation: bool) -> list[np.ndarray]:
    rng = random.Random(6 if evaluation else 5)
    return [pages.draw(rng, evaluation=evaluation)[0] for _ in range(count)]


def _planes(pixels: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(pixels.astype(np.float32).transpose(2, 0, 1)[None])
