"""Renders turned into something written: every glyph moved, turned and bent on its own, strokes redrawn with one pen."""
from __future__ import annotations

import cv2
import numpy as np

from .images import HEIGHT, WIDTH

DRAWN_GLYPH = 22.0          # glyph height at which strokes are bent and redrawn, in pixels
LIGHT_INK = 175             # hairlines of small renders count too


def _thinning_tables() -> tuple[np.ndarray, np.ndarray]:
    """For both passes of Zhang and Suen (1984): which of the 256 neighbourhoods lose their centre."""
    tables = np.zeros((2, 256), np.uint8)
    for code in range(256):
        p = [code >> i & 1 for i in range(8)]            # N, NE, E, SE, S, SW, W, NW
        turns = sum(p[i] == 0 and p[(i + 1) % 8] == 1 for i in range(8))
        if 2 <= sum(p) <= 6 and turns == 1:
            tables[0, code] = not p[0] * p[2] * p[4] and not p[2] * p[4] * p[6]
            tables[1, code] = not p[0] * p[2] * p[6] and not p[0] * p[4] * p[6]
    return tables[0], tables[1]


TABLES = _thinning_tables()
NEIGHBOURS = np.float32([[128, 1, 2], [64, 0, 4], [32, 16, 8]])


def thin(ink: np.ndarray, passes: int = 12) -> np.ndarray:
    """The middle lines of strokes, one pixel wide. ink: uint8 of 0 and 1."""
    ink = ink.copy()
    for _ in range(passes):
        before = int(ink.sum())
        for table in TABLES:
            codes = cv2.filter2D(ink, cv2.CV_8U, NEIGHBOURS, borderType=cv2.BORDER_CONSTANT)
            ink &= 1 - table[codes]
        if int(ink.sum()) == before:
            break
    return ink


def _smooth(shape: tuple[int, int], step: float, size: float, rng: np.random.Generator) -> np.ndarray:
    """A random field that varies over about `step` pixels, of standard deviation `size`."""
    coarse = rng.normal(0, size, (max(2, round(shape[0] / step) + 1), max(2, round(shape[1] / step) + 1))).astype(np.float32)
    return cv2.resize(coarse, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC)


def _scattered(ink: np.ndarray, strength: float, rng: np.random.Generator) -> np.ndarray:
    """Each connected part under a small affine map of its own; long bars are turned less."""
    count, labels, stats, centres = cv2.connectedComponentsWithStats(ink, connectivity=8)
    out = np.zeros_like(ink)
    unit = DRAWN_GLYPH * strength
    slant = rng.normal(0, .22 * strength)
    for part in range(1, count):
        x, y, w, h, _ = stats[part]
        small = min(1.0, 2.5 * DRAWN_GLYPH / max(w, h))
        turn, shear = rng.normal(0, .13) * strength * small, slant + rng.normal(0, .1) * strength
        sx, sy = np.exp(rng.normal(0, .13, 2) * strength * small)
        linear = np.float32([[sx, shear * min(1, 3 * DRAWN_GLYPH / h)], [0, sy]]) @ np.float32([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
        centre = centres[part].astype(np.float32)
        shift = rng.normal(0, .09, 2).astype(np.float32) * unit
        margin = int(4 + .25 * max(w, h))
        x0, y0, x1, y1 = max(0, x - margin), max(0, y - margin), min(ink.shape[1], x + w + margin), min(ink.shape[0], y + h + margin)
        offset = np.float32([x0, y0])
        moved = np.hstack([linear, (centre + shift - offset - linear @ (centre - offset))[:, None]])
        patch = (labels[y0:y1, x0:x1] == part).astype(np.uint8) * 255
        warped = cv2.warpAffine(patch, moved, (x1 - x0, y1 - y0), flags=cv2.INTER_LINEAR)
        np.maximum(out[y0:y1, x0:x1], warped > 80, out=out[y0:y1, x0:x1], casting='unsafe')
    return out


def write(picture: np.ndarray, glyph: float, rng: np.random.Generator) -> tuple[np.ndarray, float]:
    """A clean render (dark on white, glyphs `glyph` pixels high) as if written by hand, and its glyph height.
    One style a picture: strength of the disorder, wander of the line, pen, and whether strokes keep their weights."""
    strength = rng.uniform(.2, 1.05)
    factor = min(DRAWN_GLYPH / glyph, 2 * HEIGHT / picture.shape[0], 2 * WIDTH / picture.shape[1])
    picture = cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC)
    picture = np.pad(picture, 12, constant_values=255)
    ink = _scattered((picture < LIGHT_INK).astype(np.uint8), strength, rng)
    one_pen = rng.random() < .8
    if one_pen:
        ink = thin(ink)
    h, w = ink.shape
    dx = _smooth((h, w), 1.1 * DRAWN_GLYPH, .055 * DRAWN_GLYPH * strength, rng) + _smooth((h, w), 5 * DRAWN_GLYPH, .2 * DRAWN_GLYPH * strength, rng)
    dy = _smooth((h, w), 1.1 * DRAWN_GLYPH, .055 * DRAWN_GLYPH * strength, rng) + _smooth((h, w), 6 * DRAWN_GLYPH, .12 * DRAWN_GLYPH * strength, rng)
    if one_pen:                                          # widen first: a one-pixel line would break when it is bent
        pen = int(rng.integers(2, 5))
        ink = cv2.dilate(ink, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (pen, pen)))
    grid_x, grid_y = np.meshgrid(np.arange(w, dtype=np.float32), np.arange(h, dtype=np.float32))
    drawn = cv2.remap(ink * np.uint8(255), grid_x + dx, grid_y + dy, cv2.INTER_LINEAR, borderValue=0)
    return 255 - cv2.GaussianBlur(drawn, (0, 0), rng.uniform(.5, .9)), glyph * factor
