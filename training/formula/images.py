"""Pictures of formulas as the network sees them. `prepare` is what the server repeats: src/vision/formula/prepare.ts."""
from __future__ import annotations

import cv2
import numpy as np

GLYPH = 16.0                # median height of the glyphs after scaling, in pixels
HEIGHT, WIDTH = 192, 960    # largest picture
CELL_HEIGHT, CELL_WIDTH = 16, 16
INK = 140                   # darker than this is ink


def grey(image: np.ndarray) -> np.ndarray:
    """Any grey, BGR or BGRA picture of 8 or 16 bits -> uint8 [h, w], dark ink on white."""
    if image.dtype == np.uint16:
        image = (image >> 8).astype(np.uint8)
    if image.ndim == 3 and image.shape[2] == 4:
        alpha = image[..., 3:].astype(np.float32) / 255
        image = (image[..., :3] * alpha + 255 * (1 - alpha)).astype(np.uint8)
    levels = image.astype(np.float32)
    if levels.ndim == 3:
        levels = levels @ np.float32([.114, .587, .299])
    border = np.concatenate([levels[0], levels[-1], levels[:, 0], levels[:, -1]])
    if np.median(border) < (levels.min() + levels.max()) / 2:
        levels = 255 - levels
    low, high = np.percentile(levels, .5), np.percentile(levels, 90)
    low = (low + min(low, float(levels.min()))) / 2
    return np.clip((levels - low) * 255 / max(high - low, 16), 0, 255).astype(np.uint8)


def crop(picture: np.ndarray, margin: int = 2) -> np.ndarray:
    """The part with ink; the whole picture where there is none."""
    ink = picture < INK
    rows, columns = np.flatnonzero(ink.any(1)), np.flatnonzero(ink.any(0))
    if not len(rows):
        return picture
    return picture[max(0, rows[0] - margin):rows[-1] + 1 + margin, max(0, columns[0] - margin):columns[-1] + 1 + margin]


def glyph_height(picture: np.ndarray) -> float:
    """Median height of the connected components that look like glyphs: no specks, no bars; dots and tall brackets only where little else is."""
    _, _, stats, _ = cv2.connectedComponentsWithStats((picture < INK).astype(np.uint8), connectivity=8)
    width, height, area = stats[1:, cv2.CC_STAT_WIDTH], stats[1:, cv2.CC_STAT_HEIGHT], stats[1:, cv2.CC_STAT_AREA]
    kept = (height >= 3) & (width <= 4 * height) & (area >= 6)
    if kept.sum() >= 3:
        median = np.median(height[kept])
        kept &= (height >= .4 * median) & (height <= 4 * median)
    return float(np.median(height[kept])) if kept.any() else max(picture.shape[0] * .5, 3.0)


def scaled(picture: np.ndarray, factor: float) -> np.ndarray:
    """Scaled by `factor`, or by less where the picture would grow beyond WIDTH x HEIGHT."""
    factor = min(factor, HEIGHT / picture.shape[0], WIDTH / picture.shape[1])
    size = max(8, round(picture.shape[1] * factor)), max(8, round(picture.shape[0] * factor))
    return cv2.resize(picture, size, interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC)


def prepare(image: np.ndarray) -> np.ndarray:
    """A picture of one formula -> uint8 [h, w] at the network's scale."""
    picture = crop(grey(image))
    return scaled(picture, GLYPH / glyph_height(picture))


def batch(pictures: list[np.ndarray], height: int = 0, width: int = 0) -> np.ndarray:
    """uint8 [n, 1, h, w] with ink = 255 and ground = 0, pictures at the top left, sides multiples of a cell (or as given)."""
    height = height or -(-max(p.shape[0] for p in pictures) // CELL_HEIGHT) * CELL_HEIGHT
    width = width or -(-max(p.shape[1] for p in pictures) // CELL_WIDTH) * CELL_WIDTH
    out = np.zeros((len(pictures), 1, height, width), np.uint8)
    for row, picture in zip(out, pictures):
        row[0, :picture.shape[0], :picture.shape[1]] = 255 - picture
    return out
