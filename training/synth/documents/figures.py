"""Pictures for figures: charts and photographs of nothing."""
from __future__ import annotations

import random

import cv2
import numpy as np

from .. import damage


def draw(rng: random.Random, width: int, height: int) -> np.ndarray:
    """A BGR picture of one of three sorts."""
    return rng.choice((bars, curves, photograph))(rng, width, height)


def _colour(rng: random.Random) -> tuple[int, int, int]:
    return rng.randint(20, 210), rng.randint(20, 210), rng.randint(20, 210)


def _axes(image: np.ndarray) -> None:
    height, width = image.shape[:2]
    cv2.line(image, (width // 12, height // 14), (width // 12, height * 12 // 14), (40, 40, 40), 2, cv2.LINE_AA)
    cv2.line(image, (width // 12, height * 12 // 14), (width * 23 // 24, height * 12 // 14), (40, 40, 40), 2, cv2.LINE_AA)


def bars(rng: random.Random, width: int, height: int) -> np.ndarray:
    image = np.full((height, width, 3), 255, np.uint8)
    count = rng.randint(4, 9)
    step = (width * 21 // 24) // count
    for i in range(count):
        left = width // 12 + i * step + step // 5
        top = rng.randint(height // 8, height * 10 // 14)
        cv2.rectangle(image, (left, top), (left + step * 3 // 5, height * 12 // 14), _colour(rng), -1)
    _axes(image)
    return image


def curves(rng: random.Random, width: int, height: int) -> np.ndarray:
    image = np.full((height, width, 3), 255, np.uint8)
    across = np.linspace(width / 12, width * 23 / 24, 80)
    for _ in range(rng.randint(1, 4)):
        wave = sum(rng.uniform(.05, .3) * np.sin(np.linspace(0, rng.uniform(1, 9), 80) + rng.uniform(0, 6)) for _ in range(3))
        down = (height * (.48 - .45 * wave)).clip(height * .06, height * .82)
        cv2.polylines(image, [np.stack([across, down], 1).astype(np.int32)], False, _colour(rng), 3, cv2.LINE_AA)
    _axes(image)
    return image


def photograph(rng: random.Random, width: int, height: int) -> np.ndarray:
    numbers = damage.numbers(rng)
    small = numbers.random((6, 8, 3), np.float32) * 255
    image = cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)
    for _ in range(rng.randint(3, 8)):
        centre = (rng.randrange(width), rng.randrange(height))
        cv2.circle(image, centre, rng.randint(height // 20 + 1, height // 4 + 2), _colour(rng), -1, cv2.LINE_AA)
    return (image + numbers.standard_normal(image.shape, np.float32) * 6).clip(0, 255).astype(np.uint8)
