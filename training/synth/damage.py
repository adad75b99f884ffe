"""What happens to a picture between the page and the file: scanners, faxes, phones, screens, photocopies.

`apply` returns the damaged picture and the 3x3 transform that takes points of the old picture to the new one.
"""
from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import cv2
import numpy as np

IDENTITY = np.eye(3)


def apply(image: np.ndarray, rng: random.Random, strength: float, kinds: Sequence[str] | None = None) -> tuple[np.ndarray, np.ndarray]:
    """Damage a BGR uint8 picture.

    strength: 0 (none) to 1 (hardly readable). kinds: which of KINDS to apply, in that order; by default a random few, more with strength.
    Returns the picture (its size changes only by 'perspective' and 'skew') and the transform for points: see `move`.
    """
    if strength <= 0:
        return image, IDENTITY
    if kinds is None:
        count = min(len(DRAWN), 1 + int(rng.random() * (1 + 4 * strength)))
        picked = set()
        while len(picked) < count:
            picked.add(rng.choices(list(DRAWN), list(DRAWN.values()))[0])
        kinds = [k for k in KINDS if k in picked]           # the order in which it happens in life
    total = IDENTITY
    for kind in kinds:
        image, transform = KINDS[kind](image, rng, strength)
        total = transform @ total
    return image, total


def move(points: np.ndarray, transform: np.ndarray) -> np.ndarray:
    """Points [..., 2] under a 3x3 transform."""
    p = np.asarray(points, np.float64)
    h = np.concatenate([p, np.ones((*p.shape[:-1], 1))], -1) @ transform.T
    return h[..., :2] / h[..., 2:]


def numbers(rng: random.Random) -> np.random.Generator:
    """A numpy generator that follows `rng`."""
    return np.random.Generator(np.random.SFC64(rng.getrandbits(63)))


def paper_colour(image: np.ndarray) -> tuple[float, ...]:
    """The median colour of the border: what lies outside."""
    edge = np.concatenate([image[0], image[-1], image[:, 0], image[:, -1]])
    return tuple(float(v) for v in np.median(edge, 0))


def blur(image, rng, strength):
    """Out of focus, or moved during exposure. The kernel follows the size of the picture's writing, taken as a line's height."""
    size = min(image.shape[0], 48) / 48
    if rng.random() < .7:
        return cv2.GaussianBlur(image, (0, 0), max(.3, rng.uniform(.4, .6 + 2.0 * strength) * size)), IDENTITY
    length = max(2, int(rng.uniform(2, 3 + 6 * strength) * size))
    kernel = np.zeros((length, length), np.float32)
    angle = rng.uniform(0, np.pi)
    c = (length - 1) / 2
    cv2.line(kernel, (round(c - c * np.cos(angle)), round(c - c * np.sin(angle))), (round(c + c * np.cos(angle)), round(c + c * np.sin(angle))), 1)
    return cv2.filter2D(image, -1, kernel / kernel.sum()), IDENTITY


def noise(image, rng, strength):
    """Sensor noise, fine or coarse, in grey or colour; sometimes specks."""
    g = numbers(rng)
    h, w = image.shape[:2]
    coarse = rng.choice((1, 1, 2))
    channels = rng.choice((1, 3))
    field = g.standard_normal((-(-h // coarse), -(-w // coarse), channels), np.float32) * rng.uniform(2, 8 + 32 * strength)
    if coarse > 1:
        field = cv2.resize(field, (w, h), interpolation=cv2.INTER_LINEAR).reshape(h, w, channels)
    out = image + field
    if rng.random() < .25:
        out[g.random((h, w)) < .012 * strength] = rng.choice((0, 255))
    return out.clip(0, 255).astype(np.uint8), IDENTITY


def jpeg(image, rng, strength):
    """Saved with strong compression."""
    quality = int(rng.uniform(max(8, 60 - 55 * strength), 85 - 35 * strength))
    return cv2.imdecode(cv2.imencode('.jpg', image, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_COLOR), IDENTITY


def low_resolution(image, rng, strength):
    """Made small and large again."""
    h, w = image.shape[:2]
    floor = max(.2, min(1, 13 / h)) if h < 100 else .35
    scale = rng.uniform(max(floor, 1 - .75 * strength), max(floor, 1 - .25 * strength))
    small = cv2.resize(image, (max(1, int(w * scale)), max(1, int(h * scale))), interpolation=rng.choice((cv2.INTER_AREA, cv2.INTER_AREA, cv2.INTER_LINEAR, cv2.INTER_NEAREST)))
    return cv2.resize(small, (w, h), interpolation=rng.choice((cv2.INTER_LINEAR, cv2.INTER_CUBIC))), IDENTITY


def contrast(image, rng, strength):
    """Washed out or too dark, with a shift of colour."""
    keep = rng.uniform(1 - .8 * strength, 1)
    level = rng.uniform(0, 255 * (1 - keep))
    tint = np.array([rng.uniform(1 - .15 * strength, 1) for _ in range(3)])
    out = ((image / 255.0) ** rng.uniform(1 - .5 * strength, 1 + strength)) * 255 * keep * tint + level
    return out.clip(0, 255).astype(np.uint8), IDENTITY


def shading(image, rng, strength):
    """A shadow or a light falling across the page."""
    h, w = image.shape[:2]
    columns = rng.randint(2, 4)
    corners = np.array([rng.uniform(1 - .7 * strength, 1.1) for _ in range(2 * columns)], np.float32).reshape(2, columns)
    field = cv2.resize(corners, (w, h), interpolation=cv2.INTER_LINEAR)
    if rng.random() < .3:                                 # the edge of a shadow
        a, b = rng.uniform(-.5, .5), rng.uniform(.1, .9)
        dark = (np.arange(w)[None] / w + a * np.arange(h)[:, None] / h > b).astype(np.float32)
        field = field * (1 - .45 * strength * cv2.GaussianBlur(dark, (0, 0), rng.uniform(.5, 8)))
    return (image * field[..., None]).clip(0, 255).astype(np.uint8), IDENTITY


def _warp(image, corners):
    """Take the picture's corners to `corners` [4, 2] and cut to their bounding box."""
    h, w = image.shape[:2]
    low = corners.min(0)
    size = np.ceil(corners.max(0) - low).astype(int).clip(1)
    transform = cv2.getPerspectiveTransform(np.float32([[0, 0], [w, 0], [w, h], [0, h]]), np.float32(corners - low))
    return cv2.warpPerspective(image, transform, tuple(int(v) for v in size), flags=cv2.INTER_LINEAR, borderValue=paper_colour(image)), transform


def perspective(image, rng, strength):
    """Photographed at an angle."""
    h, w = image.shape[:2]
    reach = .1 * strength * min(h, w)
    corners = np.array([[0, 0], [w, 0], [w, h], [0, h]], float) + [[rng.uniform(-reach, reach) for _ in range(2)] for _ in range(4)]
    return _warp(image, corners)


def skew(image, rng, strength):
    """Laid askew: turned by up to 4 degrees, less where the picture is long."""
    h, w = image.shape[:2]
    angle = np.deg2rad(rng.uniform(-4, 4) * strength * min(1, 3 * h / w))
    c, s = np.cos(angle), np.sin(angle)
    corners = np.array([[0, 0], [w, 0], [w, h], [0, h]], float) @ np.array([[c, s], [-s, c]])
    return _warp(image, corners)


def stamp(image, rng, strength):
    """A coloured ring or box, or a pen stroke, over the writing."""
    h, w = image.shape[:2]
    layer = image.copy()
    colour = rng.choice(((40, 40, 200), (190, 60, 40), (60, 140, 40), (90, 90, 90), (150, 40, 140)))
    unit = max(1, min(h, w) // 40)
    centre = (rng.randrange(w), rng.randrange(h))
    kind = rng.randrange(3)
    reach = max(4, int(min(max(h, w) * .1, h * 1.5)))
    if kind == 0:
        cv2.circle(layer, centre, rng.randint(reach // 2 + 1, reach + 1), colour, rng.randint(unit, 2 * unit), cv2.LINE_AA)
    elif kind == 1:
        cv2.rectangle(layer, centre, (centre[0] + rng.randint(reach, 3 * reach), centre[1] + rng.randint(reach // 2, reach)), colour, rng.randint(unit, 2 * unit), cv2.LINE_AA)
    else:
        points = np.cumsum([[rng.randint(-reach // 2, reach), rng.randint(-reach // 3, reach // 3)] for _ in range(5)], 0) + centre
        cv2.polylines(layer, [points.astype(np.int32)], False, colour, unit, cv2.LINE_AA)
    alpha = rng.uniform(.25, .4 + .35 * strength)
    return cv2.addWeighted(layer, alpha, image, 1 - alpha, 0), IDENTITY


def fax(image, rng, strength):
    """Binarised, by one threshold or a local one, with the ragged edges of a coarse raster."""
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    grey = cv2.GaussianBlur(grey, (0, 0), .4 + .5 * strength)
    g = numbers(rng)
    ragged = grey + g.standard_normal(grey.shape, np.float32) * rng.uniform(0, 25 * strength)
    if rng.random() < .7:
        level = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)[0] + rng.uniform(-25, 25) * strength
        out = ((ragged > level) * 255).astype(np.uint8)
    else:
        block = max(9, min(image.shape[:2]) // 3 | 1)
        out = cv2.adaptiveThreshold(ragged.clip(0, 255).astype(np.uint8), 255, cv2.ADAPTIVE_THRESH_GAUSSIAN_C, cv2.THRESH_BINARY, block, 8)
    return cv2.cvtColor(out, cv2.COLOR_GRAY2BGR), IDENTITY


def invert(image, rng, strength):
    """Light on dark."""
    return 255 - image, IDENTITY


def ink(image, rng, strength):
    """Too much or too little ink: strokes grown, thinned or with holes."""
    size = 2 if image.shape[0] < 40 or strength < .6 else 3
    kernel = np.ones((size, size), np.uint8)
    kind = rng.randrange(3)
    if kind == 0:
        out = cv2.erode(image, kernel)
    elif kind == 1:
        out = cv2.dilate(image, kernel)
    else:
        h, w = image.shape[:2]
        holes = cv2.GaussianBlur(numbers(rng).random((h, w), np.float32), (0, 0), 1.0)
        holes = holes > np.quantile(holes, 1 - .12 * strength)
        out = image.copy()
        out[holes] = paper_colour(image)
    return cv2.addWeighted(out, a := rng.uniform(.5, 1), image, 1 - a, 0), IDENTITY


Kind = Callable[[np.ndarray, random.Random, float], tuple[np.ndarray, np.ndarray]]
KINDS: dict[str, Kind] = {'invert': invert, 'ink': ink, 'stamp': stamp, 'shading': shading, 'skew': skew, 'perspective': perspective,
                          'blur': blur, 'low resolution': low_resolution, 'contrast': contrast, 'noise': noise, 'fax': fax, 'jpeg': jpeg}
DRAWN = {'invert': .5, 'ink': 1, 'stamp': .4, 'shading': 1, 'skew': 1, 'perspective': 1, 'blur': 2, 'low resolution': 2, 'contrast': 1.5, 'noise': 2, 'fax': .6, 'jpeg': 2}
