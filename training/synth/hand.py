"""Writing by hand: letters one by one, each a little different, on a line that wanders."""
from __future__ import annotations

import math
import random

import cv2
import numpy as np
from PIL import Image, ImageDraw

from . import damage, fonts, text as texts


def mask(rng: random.Random, content: str, face: fonts.Face, size: int) -> np.ndarray | None:
    """The ink of a line, float32 0 to 1, cut to its bounding box. Joined scripts are set whole and only bent."""
    to_left = texts.right_to_left(content)
    if to_left and not any('\u05d0' <= c <= '\u05ea' for c in content) or any('\u0900' <= c <= '\u10c5' or '\u1780' <= c <= '\u17ff' for c in content):
        font = face.at(size)
        options = {'direction': 'rtl'} if to_left else {}
        x0, y0, x1, y1 = font.getbbox(content, **options)
        canvas = Image.new('L', (x1 - x0 + size, y1 - y0 + size))
        ImageDraw.Draw(canvas).text((size // 2 - x0, size // 2 - y0), content, 255, font, **options)
    else:
        canvas = _letters(rng, content[::-1] if texts.right_to_left(content) else content, face, size)
    bent = _bend(rng, np.asarray(canvas, np.float32), size)
    ink = bent > 60
    rows, columns = np.flatnonzero(ink.any(1)), np.flatnonzero(ink.any(0))
    if len(rows) < 3 or len(columns) < 3:
        return None
    return bent[rows[0]:rows[-1] + 1, columns[0]:columns[-1] + 1] / 255


def _letters(rng: random.Random, content: str, face: fonts.Face, size: int) -> Image.Image:
    """Letters that differ in size, height and distance; digits in a Hebrew line stay in their order only by chance, so it has none."""
    unevenness = rng.uniform(.2, 1)
    spacing, gap = rng.uniform(-.03, .12), rng.uniform(0, .35)
    pen, placed = size / 2, []
    for c in content:
        own = max(6, 2 * round(size * rng.uniform(1 - .13 * unevenness, 1 + .13 * unevenness) / 2))
        font = face.at(own)
        placed.append((pen, size + (size - own) * .75 + rng.gauss(0, .03 * unevenness) * size, c, font))
        pen += font.getlength(c) + (spacing + rng.gauss(0, .03 * unevenness) + (gap if c == ' ' else 0)) * size
    canvas = Image.new('L', (int(pen) + 2 * size, 4 * size))
    draw = ImageDraw.Draw(canvas)
    for x, y, c, font in placed:
        draw.text((x, y), c, 255, font)
    return canvas


def _bend(rng: random.Random, ink: np.ndarray, size: int) -> np.ndarray:
    """A wandering baseline, a slant that changes, letters that swell, and a pen of its own breadth."""
    h, w = ink.shape
    g = damage.numbers(rng)
    strength = rng.uniform(.2, 1)

    def field(reach: float, pixels: float, rows: int = 1) -> np.ndarray:
        cells = g.standard_normal((rows, max(3, int(w / pixels) + 2)), np.float32) * reach * strength
        return cv2.resize(cells, (w, h), interpolation=cv2.INTER_CUBIC)

    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    slant = field(.12, 1.5 * size) + rng.uniform(-.1, .3)
    drop = field(.06 * size, 3 * size) + field(.025 * size, .5 * size, 4)
    shift = field(.03 * size, .6 * size, 4)
    bent = cv2.remap(ink, x + shift + slant * (y - h / 2), y + drop, cv2.INTER_LINEAR)
    breadth = max(2, round(size * rng.uniform(.03, .07)))
    u = rng.random()
    if u < .25:
        bent = cv2.dilate(bent, np.ones((breadth, breadth), np.uint8))
    elif u < .35 and size > 30:
        bent = cv2.erode(bent, np.ones((2, 2), np.uint8))
    if rng.random() < .3:                                    # a pen that fails here and there
        bent = bent * np.clip(cv2.resize(g.random((max(2, h // 8), max(2, w // 8)), np.float32), (w, h)) * 1.2 + .3 * math.sqrt(strength), 0, 1)
    return bent
