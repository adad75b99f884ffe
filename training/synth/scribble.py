"""What a pen leaves that says nothing: loops, waves, crossed-out lines, signatures, hatching."""
from __future__ import annotations

import math
import random

import cv2
import numpy as np

from . import damage, lines


def draw(rng: random.Random, strength: float = 0) -> np.ndarray:
    """A line's worth of scribble on its paper, BGR uint8."""
    height = rng.randint(16, 60)
    canvas = np.zeros((2 * height, round(height * rng.uniform(2, 14)) + height), np.uint8)
    thick = max(1, round(height * rng.uniform(.03, .16)))
    for path in rng.choice((_loops, _loops, _waves, _strokes, _hatching, _signature))(rng, canvas.shape[1] - height, height):
        points = (np.asarray(path) + (height / 2, height)) * 8
        cv2.polylines(canvas, [points.astype(np.int32)], False, 255, thick, cv2.LINE_AA, 3)
    rows, columns = np.flatnonzero(canvas.any(1)), np.flatnonzero(canvas.any(0))
    ink = canvas[rows[0]:rows[-1] + 1, columns[0]:columns[-1] + 1].astype(np.float32) / 255
    return damage.apply(lines.on_paper(rng, ink, height), rng, strength)[0]


def _smooth(points: list[tuple[float, float]], steps: int = 8) -> np.ndarray:
    """A Catmull-Rom curve through points."""
    p = np.asarray([points[0], *points, points[-1]], np.float64)
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    return np.concatenate([.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3) for a, b, c, d in zip(p, p[1:], p[2:], p[3:])])


def _loops(rng, width, height):
    turns = max(2, round(width / height * rng.uniform(.7, 3)))
    radius, lean = rng.uniform(.2, .6) * height, rng.uniform(-.6, .6)
    points = []
    for k in range(turns * 6):
        angle = k * math.pi / 3 * (1 if rng.random() < .97 else -1)
        r = radius * rng.uniform(.5, 1.3)
        x = width * k / (turns * 6) + r * math.cos(angle) * rng.uniform(.4, 1.1)
        points.append((x + lean * r * math.sin(angle), r * math.sin(angle)))
    return [_smooth(points)]


def _waves(rng, width, height):
    count = max(4, round(width / height * rng.uniform(1.5, 8)))
    reach = rng.uniform(.15, .5) * height
    points = [(width * k / count + rng.gauss(0, .1) * height, (reach if k % 2 else -reach) * rng.uniform(.3, 1.2)) for k in range(count)]
    return [_smooth(points) if rng.random() < .6 else np.asarray(points)]


def _strokes(rng, width, height):
    def stroke():
        x, y, out = rng.uniform(0, width), rng.uniform(-.5, .5) * height, []
        for _ in range(rng.randint(3, 9)):
            out.append((x, y))
            x, y = min(width, max(0, x + rng.gauss(0, .7) * height)), min(.5 * height, max(-.5 * height, y + rng.gauss(0, .4) * height))
        return _smooth(out)
    return [stroke() for _ in range(max(3, round(width / height * rng.uniform(.6, 2))))]


def _hatching(rng, width, height):
    count, lean = max(4, round(width / height * rng.uniform(2, 9))), rng.uniform(-.8, .8) * height
    one = [np.asarray([(width * k / count + rng.gauss(0, .05) * height, .4 * height), (width * k / count + lean + rng.gauss(0, .05) * height, -.4 * height)]) for k in range(count)]
    return one + ([np.asarray([(x, -y) for x, y in line]) for line in one] if rng.random() < .4 else [])


def _signature(rng, width, height):
    points, x = [], 0.0
    while x < width:
        tall = rng.random() < .25
        points.append((x, rng.uniform(-.6, .5 if tall else .1) * height))
        x += rng.uniform(-.15, .4) * height
    flourish = [(rng.uniform(0, .3) * width, .3 * height), (width * .5, rng.uniform(.2, .5) * height), (width, rng.uniform(0, .4) * height)]
    return [_smooth(points)] + ([_smooth(flourish)] if rng.random() < .5 else [])
