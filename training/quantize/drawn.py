"""Calibration and comparison inputs out of the project's own drawing, prepared exactly as the engine prepares pixels."""
from __future__ import annotations

import random
from dataclasses import dataclass

import cv2
import numpy as np

from training.synth import lines, pages

MEAN = np.array([0.485, 0.456, 0.406], np.float32)
DEVIATION = np.array([0.229, 0.224, 0.225], np.float32)


@dataclass(frozen=True)
class Drawn:
    """A model input [1, 3, h, w] and what it truly shows: the text of a line, or how far it is turned, in quarters or halves."""

    x: np.ndarray
    truth: str | int | None


def line_inputs(count: int, evaluation: bool) -> list[Drawn]:
    rng = random.Random(2 if evaluation else 1)
    return [Drawn(line_tensor(picture), text) for picture, text in (lines.draw(rng, evaluation=evaluation) for _ in range(count))]


def page_inputs(count: int, evaluation: bool) -> list[Drawn]:
    return [Drawn(page_tensor(picture), None) for picture in _pages(count, evaluation)]


def turned_lines(count: int, evaluation: bool) -> list[Drawn]:
    """Every second line upside down."""
    rng = random.Random(4 if evaluation else 3)
    found = []
    for k in range(count):
        picture, _ = lines.draw(rng, evaluation=evaluation)
        found.append(Drawn(turned_line_tensor(cv2.rotate(picture, cv2.ROTATE_180) if k % 2 else picture), k % 2))
    return found


def turned_pages(count: int, evaluation: bool) -> list[Drawn]:
    """Every page in its four orientations; truth: quarter turns, clockwise."""
    return [Drawn(turned_page_tensor(np.ascontiguousarray(np.rot90(picture, -k))), k)
            for picture in _pages(max(1, count // 4), evaluation) for k in range(4)]


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


def turned_line_tensor(picture: np.ndarray) -> np.ndarray:
    """48×192: height 48, width by aspect up to 192, zeros to its right."""
    x = line_tensor(picture)[..., :192] if picture.shape[1] * 48 <= picture.shape[0] * 192 else \
        _planes(cv2.resize(picture, (192, 48)).astype(np.float32) / 127.5 - 1)
    return np.pad(x, ((0, 0), (0, 0), (0, 0), (0, 192 - x.shape[3])))


def turned_page_tensor(picture: np.ndarray) -> np.ndarray:
    """224×224 out of the middle after scaling the shorter side to 256, ImageNet's mean and deviation, channels R, G, B."""
    h, w = picture.shape[:2]
    scale = 256 / min(h, w)
    small = cv2.resize(picture, (round(w * scale), round(h * scale)), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    top, left = (small.shape[0] - 224) // 2, (small.shape[1] - 224) // 2
    crop = small[top:top + 224, left:left + 224, ::-1].astype(np.float32) / 255
    return _planes((crop - MEAN) / DEVIATION)


def _pages(count: int, evaluation: bool) -> list[np.ndarray]:
    rng = random.Random(6 if evaluation else 5)
    return [pages.draw(rng, evaluation=evaluation)[0] for _ in range(count)]


def _planes(pixels: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(pixels.astype(np.float32).transpose(2, 0, 1)[None])
