"""A picture with its known lines, and what may happen to both together."""
from __future__ import annotations

import random
from dataclasses import dataclass, replace

import cv2
import numpy as np

from .. import damage

# (text, quadrilateral [4, 2] from the text's own top left, clockwise)
Line = tuple[str, np.ndarray]


@dataclass(frozen=True)
class Sheet:
    """`image` is BGR uint8; `lines` are in the order a person reads them. `fitting`: whether the quadrilaterals lie close around the ink."""

    image: np.ndarray
    lines: list[Line]
    fitting: bool = True

    def moved(self, image: np.ndarray, transform: np.ndarray) -> Sheet:
        """Another picture of the same lines; the 3x3 transform takes the old picture's points to it."""
        return replace(self, image=image, lines=[(text, damage.move(quad, transform)) for text, quad in self.lines])

    def damaged(self, rng: random.Random, strength: float, *kinds: str) -> Sheet:
        return self.moved(*damage.apply(self.image, rng, strength, kinds))

    def turned(self, degrees: float) -> Sheet:
        """Turned clockwise about its middle on paper that is large enough."""
        height, width = self.image.shape[:2]
        turn = np.vstack([cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1), [0, 0, 1]])
        corners = damage.move(np.array([[0, 0], [width, 0], [width, height], [0, height]]), turn)
        low, high = corners.min(0), corners.max(0)
        turn[:2, 2] -= low
        size = tuple(int(v) for v in np.ceil(np.round(high - low, 3)))
        # OpenCV counts from the middle of the first pixel, quadrilaterals from its corner.
        centre = np.array([[1, 0, .5], [0, 1, .5], [0, 0, 1]])
        pixels = (np.linalg.inv(centre) @ turn @ centre)[:2]
        image = cv2.warpAffine(self.image, pixels, size, flags=cv2.INTER_CUBIC, borderValue=damage.paper_colour(self.image))
        return self.moved(image, turn)

    def scaled(self, factor: float) -> Sheet:
        image = cv2.resize(self.image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
        return self.moved(image, np.diag([factor, factor, 1.]))

    def bent(self, sag: float) -> Sheet:
        """Wrapped around an upright bottle: every line becomes an arc whose ends stand `sag` pixels above (below, if negative) its middle."""
        height, width = self.image.shape[:2]
        margin = int(abs(sag)) + 2
        x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height + 2 * margin, dtype=np.float32))
        side = (2 * x / width - 1) * .92
        # Equal steps around the bottle are ever shorter towards its edges.
        source = (np.arcsin(side) / np.arcsin(.92) + 1) / 2 * width
        lift = sag * (1 - np.sqrt(1 - side ** 2)) / (1 - np.sqrt(1 - .92 ** 2))
        image = cv2.remap(self.image, source.astype(np.float32), (y - margin + lift).astype(np.float32), cv2.INTER_CUBIC, borderValue=damage.paper_colour(self.image))

        def bend(quad: np.ndarray) -> np.ndarray:
            along = np.sin((quad[:, 0] / width * 2 - 1) * np.arcsin(.92))
            rise = sag * (1 - np.sqrt(1 - along ** 2)) / (1 - np.sqrt(1 - .92 ** 2))
            return np.stack([(along / .92 + 1) / 2 * width, quad[:, 1] + margin - rise], 1)

        return Sheet(image, [(text, bend(quad)) for text, quad in self.lines], fitting=False)


def paste(image: np.ndarray, sheet: Sheet, x: int, y: int) -> list[Line]:
    """Puts a sheet on a picture with its corner at (x, y); what lies outside is cut off. Its lines, where they are now."""
    height, width = image.shape[:2]
    part = sheet.image[:max(0, height - y), :max(0, width - x)]
    image[y:y + part.shape[0], x:x + part.shape[1]] = part
    return [(text, quad + [x, y]) for text, quad in sheet.lines]
