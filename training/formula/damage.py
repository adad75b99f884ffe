"""What printing, scanning, photographing and screens do to a formula."""
from __future__ import annotations

import cv2
import numpy as np

from .images import GLYPH, HEIGHT, WIDTH, grey, scaled


def _bent(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A little turned and sheared."""
    h, w = picture.shape
    turn, shear = rng.normal(0, .006) * min(1, 250 / w), rng.normal(0, .04)
    return cv2.warpAffine(picture, np.float32([[1, shear, -shear * h / 2], [turn, 1, -turn * w / 2]]), (w, h), flags=cv2.INTER_LINEAR, borderValue=255)


def _weight(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Ink spread or thinned by up to a pixel."""
    square = np.ones((2, 2), np.uint8)
    if rng.random() < .6:
        return cv2.addWeighted(picture, .3, cv2.erode(picture, square), .7, 0)
    return cv2.addWeighted(picture, .55, cv2.dilate(picture, square), .45, 0)


def _shade(picture: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Grey ink on grey ground, light falling off to one side, noise; now and then light on dark."""
    dark, light = rng.uniform(0, 90), rng.uniform(215, 255)
    out = dark + picture.astype(np.float32) * ((light - dark) / 255)
    if rng.random() < .3:
        h, w = out.shape
        slope = np.linspace(0, rng.normal(0, 25), w, dtype=np.float32) + np.linspace(0, rng.normal(0, 12), h, dtype=np.float32)[:, None]
        out += slope - slope.max()
    if rng.random() < .6:
        out += rng.normal(0, rng.uniform(2, 12), out.shape)
    out = np.clip(out, 0, 255).astype(np.uint8)
    return 255 - out if rng.random() < .15 else out


def damaged(picture: np.ndarray, glyph: float, rng: np.random.Generator) -> np.ndarray:
    """A clean picture with glyphs `glyph` pixels high -> what `images.prepare` might make of a worse one. The size varies as the estimate of it does."""
    factor = GLYPH / glyph * np.exp(rng.normal(0, .15))
    if rng.random() < .3:                                # came at a low resolution
        low = factor * rng.uniform(.55, .95)
        picture = scaled(picture, low)
        factor /= low
    picture = scaled(picture, factor)
    if rng.random() < .25:
        picture = _bent(picture, rng)
    if rng.random() < .2:
        picture = _weight(picture, rng)
    if rng.random() < .25:
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(.4, 1.0))
    shaded = rng.random() < .35
    if shaded:
        picture = _shade(picture, rng)
    packed = rng.random() < .15
    if packed:
        picture = cv2.imdecode(cv2.imencode('.jpg', picture, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(35, 85))])[1], cv2.IMREAD_GRAYSCALE)
    if shaded or packed:
        picture = grey(picture)
    top, bottom, left, right = rng.integers(0, 4, 4)
    return np.pad(picture, ((top, bottom), (left, right)), constant_values=255)[:HEIGHT, :WIDTH]
