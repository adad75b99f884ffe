"""Words on signs, posters and covers as a camera sees them: coloured, edged, shaded, at an angle, with others' letters around."""
from __future__ import annotations

import random

import cv2
import numpy as np

from . import damage


def _colour(rng: random.Random) -> np.ndarray:
    u = rng.random()
    if u < .3:
        return np.full(3, rng.uniform(200, 255), np.float32)
    if u < .45:
        return np.full(3, rng.uniform(0, 70), np.float32)
    return np.array([rng.uniform(0, 255) for _ in range(3)], np.float32)


def _contrasting(rng: random.Random, other: np.ndarray, least: float = 60) -> np.ndarray:
    weight = np.array([.114, .587, .299])
    while True:
        colour = _colour(rng)
        if abs((colour - other) @ weight) > least:
            return colour


def _wall(rng: random.Random, h: int, w: int, colour: np.ndarray) -> np.ndarray:
    """Paint, stone, gradient or a photograph's blotches in about one colour, float32."""
    g = damage.numbers(rng)
    out = np.empty((h, w, 3), np.float32)
    out[:] = colour
    u = rng.random()
    if u < .35:
        out += cv2.resize(g.uniform(-35, 35, (2, 2, 3)).astype(np.float32), (w, h))
    elif u < .6:
        grain = rng.choice((1, 2, 3, 5))
        out += cv2.resize(g.standard_normal((h // grain + 1, w // grain + 1, 1), np.float32), (w, h))[..., None] * rng.uniform(3, 20)
    elif u < .8:
        out += cv2.resize(g.uniform(-40, 40, (rng.randint(2, 5), max(2, w // max(8, h // 2)), 3)).astype(np.float32), (w, h), interpolation=cv2.INTER_CUBIC)
    return out


def picture(rng: random.Random, ink: np.ndarray) -> np.ndarray:
    """A line's ink [h, w] 0 to 1 -> BGR uint8, cut as a detector would cut the line from the photograph."""
    ih, iw = ink.shape
    unit = ih
    room = round(.6 * unit) + 2
    h, w = ih + 2 * room, iw + 2 * room
    letters = np.zeros((h, w), np.float32)
    letters[room:room + ih, room:room + iw] = ink
    wall = _colour(rng)
    paint = _contrasting(rng, wall)
    page = _wall(rng, h, w, wall)
    _neighbours(rng, page, ink, room, paint)
    thick = max(1, round(unit * rng.uniform(.03, .09)))
    if rng.random() < .22:                                   # letters that stand out from the wall
        depth = max(1, round(unit * rng.uniform(.03, .12)))
        dx, dy = rng.choice((-1, 0, 1)), rng.choice((-1, 1))
        side = _contrasting(rng, paint, 30)
        for k in range(depth, 0, -1):
            _put(page, np.roll(letters, (k * dy, k * dx), (0, 1)), side)
    if rng.random() < .25:                                   # an edge around the letters
        _put(page, cv2.dilate(letters, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * thick + 1, 2 * thick + 1))), _contrasting(rng, paint, 45))
    elif rng.random() < .12:                                 # only the edge
        letters = (letters - cv2.erode(letters, np.ones((thick + 1, thick + 1), np.uint8))).clip(0, 1)
    fill = _wall(rng, h, w, paint) if rng.random() < .4 else paint
    _put(page, letters, fill)
    if rng.random() < .15:                                   # a frame's edge or a cable
        at = rng.randrange(h)
        cv2.line(page, (0, at), (w, at + rng.randint(-room, room)), tuple(map(float, _colour(rng))), rng.randint(1, thick + 1))
    return _photographed(rng, page.clip(0, 255).astype(np.uint8), room, ih, iw)


def _put(page: np.ndarray, where: np.ndarray, colour: np.ndarray) -> None:
    page += where[..., None] * (colour - page)


def _neighbours(rng: random.Random, page: np.ndarray, ink: np.ndarray, room: int, paint: np.ndarray) -> None:
    """Parts of the lines above and below and of the words beside."""
    h, w = page.shape[:2]
    ih, iw = ink.shape
    for above in (True, False):
        if rng.random() < .3:
            other = np.roll(ink, rng.randrange(iw), 1)
            depth = round(rng.uniform(.15, .75) * room)
            shown = cv2.resize(other, (w, ih))[-depth:] if above else cv2.resize(other, (w, ih))[:depth]
            part = page[:depth] if above else page[h - depth:]
            _put(part, shown, paint if rng.random() < .6 else _colour(rng))
    if rng.random() < .2:
        breadth = min(iw, round(rng.uniform(.1, .5) * room))
        if breadth > 0:
            left = rng.random() < .5
            part = page[room:room + ih, :breadth] if left else page[room:room + ih, w - breadth:]
            _put(part, ink[:, -breadth:] if left else ink[:, :breadth], paint)


def _photographed(rng: random.Random, page: np.ndarray, room: int, ih: int, iw: int) -> np.ndarray:
    """Seen at an angle, then cut: the quad of a detector is about right, not exactly."""
    h, w = page.shape[:2]
    reach = rng.uniform(0, .16) * ih
    tilt = rng.uniform(-.07, .07) * ih * min(1, iw / ih / 3) if rng.random() < .5 else 0
    slant = rng.gauss(0, .12) * ih if rng.random() < .5 else 0
    top, bottom = (rng.uniform(-.04, .3) * ih for _ in range(2))
    left, right = (rng.uniform(-.02, .35) * ih for _ in range(2))
    x0, x1, y0, y1 = room - left, room + iw + right, room - top, room + ih + bottom
    corners = np.float32([[x0 + slant, y0 - tilt], [x1 + slant, y0 + tilt], [x1 - slant, y1 + tilt], [x0 - slant, y1 - tilt]])
    corners += np.float32([[rng.uniform(-reach, reach) * .5 for _ in range(2)] for _ in range(4)])
    ow, oh = max(12, round(x1 - x0)), max(12, round(y1 - y0))
    transform = cv2.getPerspectiveTransform(corners, np.float32([[0, 0], [ow, 0], [ow, oh], [0, oh]]))
    return cv2.warpPerspective(page, transform, (ow, oh), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
