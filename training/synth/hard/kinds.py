"""The kinds of hard images. Each takes a `random.Random` and draws one; held-back fonts and words only.

What is varied in a kind is its own trouble; everything else is left as it is on a clean page, so that a figure says what that trouble costs.
"""
from __future__ import annotations

import random
from collections.abc import Callable

import cv2
import numpy as np

from .. import damage, fonts, lines, pages, text as texts
from .sheet import Sheet, paste

LANGUAGES = ('en', 'en', 'de', 'fr', 'es', 'it', 'pt', 'zh', 'ja')


def _page(rng: random.Random, kind: str | None = None, size: tuple[int, int] | None = None, lang: str | None = None) -> Sheet:
    """A clean page of ordinary size."""
    kind = kind or rng.choice(('article', 'article', 'receipt', 'form'))
    image, found = pages.draw(rng, lang or rng.choice(LANGUAGES), kind=kind, size=size, evaluation=True, strength=0)
    return Sheet(image, [(text, quad) for text, quad, _ in found])


def clean(rng: random.Random) -> Sheet:
    """Nothing is wrong: what the others are compared with."""
    return _page(rng)


def word(rng: random.Random) -> Sheet:
    """One word cut out of a photograph."""
    lang = rng.choice(LANGUAGES)
    content = texts.line(rng, lang, rng.randint(2, 4), True, 0) if lang in ('zh', 'ja') else texts.word(rng, lang, True, 0)
    image, content = lines.draw(rng, lang, text=content, evaluation=True, strength=rng.uniform(0, .5), size=rng.randint(18, 64))
    height, width = image.shape[:2]
    return Sheet(image, [(content, np.array([[0, 0], [width, 0], [width, height], [0, height]], float))], fitting=False)


def low_contrast(rng: random.Random) -> Sheet:
    """Grey on a little lighter grey, with the noise of a sensor."""
    sheet = _page(rng)
    keep = rng.uniform(.1, .25)
    faint = sheet.image.astype(np.float32) * keep + rng.uniform(20, 235 - 255 * keep)
    faint += damage.numbers(rng).standard_normal(faint.shape[:2] + (1,), np.float32) * rng.uniform(1, 4)
    return sheet.moved(faint.clip(0, 255).astype(np.uint8), damage.IDENTITY)


def light_on_dark(rng: random.Random) -> Sheet:
    """White or coloured letters on black or a dark colour."""
    sheet = _page(rng, rng.choice(('article', 'form', 'sign')))
    dark = np.array([rng.uniform(0, 70) for _ in range(3)])
    share = 1 - sheet.image.astype(np.float32) / 255
    return sheet.moved((dark + share * (rng.uniform(190, 255) - dark)).clip(0, 255).astype(np.uint8), damage.IDENTITY)


def stamped(rng: random.Random) -> Sheet:
    """Rings, boxes and strokes of coloured ink across the text."""
    return _page(rng).damaged(rng, rng.uniform(.3, 1), *['stamp'] * rng.randint(4, 9))


def screenshot(rng: random.Random) -> Sheet:
    """Bars, side lists, cards and buttons in small sharp type."""
    return _page(rng, 'screenshot')


def curved(rng: random.Random) -> Sheet:
    """A label around a bottle."""
    sheet = _page(rng, 'sign', (rng.randint(500, 900), rng.randint(300, 600)))
    return sheet.bent(rng.choice((-1, 1)) * rng.uniform(.06, .16) * sheet.image.shape[1])


def perspective(rng: random.Random) -> Sheet:
    """A page on a table, photographed at an angle in uneven light."""
    sheet = _page(rng)
    height, width = sheet.image.shape[:2]
    border = int(.12 * max(height, width))
    desk = lines.background(rng, height + 2 * border, width + 2 * border, np.array([rng.uniform(20, 150) for _ in range(3)]))
    desk = desk.clip(0, 255).astype(np.uint8)
    sheet = Sheet(desk, paste(desk, sheet, border, border))
    return sheet.damaged(rng, rng.uniform(.8, 1.6), 'perspective').damaged(rng, rng.uniform(.2, .6), 'shading', 'blur', 'noise', 'jpeg')


def poster(rng: random.Random) -> Sheet:
    """10,000 pixels wide: large words and panels of type 12 pixels high."""
    width, height = 10_000, rng.choice((5_000, 7_000))
    image = np.full((height, width, 3), rng.randint(225, 255), np.uint8)
    found = []
    for _ in range(2):
        content = texts.line(rng, 'en', 14, True, 0)
        face = fonts.choose(rng, 'en', content, True)
        drawn = face and lines.mask(content, face, rng.randint(300, 500))
        if not drawn or drawn[0].shape[1] > width - 800:
            continue
        shape = drawn[0].shape
        y = 200 + 700 * len(found)
        image[y:y + shape[0], 400:400 + shape[1]] = (image[y:y + shape[0], 400:400 + shape[1]] * (1 - drawn[0][..., None])).astype(np.uint8)
        found.append((content, np.array([[400, y], [400 + shape[1], y], [400 + shape[1], y + shape[0]], [400, y + shape[0]]], float)))
    for column in range(6):
        lang = rng.choice(LANGUAGES)
        picture = pages.Page(rng, lang, True, np.full((900, 700, 3), float(image[0, 0, 0]), np.float32), np.zeros(3))
        picture.paragraph(10, 10, 680, 890, 16, rng.randint(15, 36), 1.5)
        panel = Sheet(picture.image.clip(0, 255).astype(np.uint8), [(text, quad) for text, quad, _ in picture.lines])
        found += paste(image, panel, 400 + column * 1500 + rng.randint(0, 500), rng.randint(1800, height - 1000))
    return Sheet(image, found)


def dense(rng: random.Random) -> Sheet:
    """A page of 200 lines."""
    size = rng.randint(13, 17)
    picture = pages.Page(rng, rng.choice(LANGUAGES), True, np.full((int(200 * 1.35 * size) + 160, rng.randint(1100, 1700), 3), 250, np.float32), np.full(3, 20.))
    picture.paragraph(60, 60, picture.image.shape[1] - 120, picture.image.shape[0], size, 200, 1.35)
    return Sheet(picture.image.clip(0, 255).astype(np.uint8), [(text, quad) for text, quad, _ in picture.lines])


def jpeg(rng: random.Random) -> Sheet:
    """Saved as JPEG at quality 10."""
    sheet = _page(rng)
    return sheet.moved(cv2.imdecode(cv2.imencode('.jpg', sheet.image, [cv2.IMWRITE_JPEG_QUALITY, 10])[1], cv2.IMREAD_COLOR), damage.IDENTITY)


def fax(rng: random.Random) -> Sheet:
    """Two colours and ragged edges."""
    return _page(rng, size=(1728, rng.randint(1500, 2200))).scaled(rng.uniform(.6, .9)).damaged(rng, rng.uniform(.3, .9), 'ink', 'fax')


def sideways(rng: random.Random) -> Sheet:
    return _page(rng).turned(rng.choice((90, 270)))


def upside_down(rng: random.Random) -> Sheet:
    return _page(rng).turned(180)


def skewed(rng: random.Random) -> Sheet:
    """Laid askew by 3° to 15°."""
    return _page(rng).turned(rng.choice((-1, 1)) * rng.uniform(3, 15))


def mixed(rng: random.Random) -> Sheet:
    """An upright page with a note up its side and a slip that stands on its head."""
    lang = rng.choice(LANGUAGES)
    body = _page(rng, 'article', (900, 1100), lang)
    note = _page(rng, 'sign', (800, 260), lang).turned(rng.choice((90, 270)))
    slip = _page(rng, 'sign', (900, 320), lang).turned(180)
    image = np.full((1560, 1280, 3), 252, np.uint8)
    found = [*paste(image, body, 20, 20), *paste(image, note, 960, 100), *paste(image, slip, 100, 1180)]
    return Sheet(image, found)


def vertical(rng: random.Random) -> Sheet:
    """Chinese or Japanese in columns from top to bottom, from the right to the left."""
    lang = rng.choice(('zh', 'ja'))
    size = rng.randint(22, 40)
    height, columns = rng.randint(500, 1000), rng.randint(4, 12)
    leading = rng.uniform(1.5, 1.9) * size
    width = int(columns * leading + 3 * size)
    image = np.full((height, width), 0, np.float32)
    face, found = None, []
    for column in range(columns):
        room = int((height - 3 * size) / (1.06 * size))
        content = ''.join(c for c in texts.words(lang, True).draw(rng) * 1 + ''.join(texts.words(lang, True).draw(rng) for _ in range(room)) if '\u3040' <= c <= '\u9fff')
        content = content[:room if column % 4 < 3 else rng.randint(2, room)]
        if face is None or not face.covers(content):
            face = fonts.choose(rng, lang, content, True) or face
        if face is None or not content:
            continue
        font, x = face.at(size), width - 1.5 * size - (column + 1) * leading + .5 * (leading - size)
        boxes = []
        for i, c in enumerate(content):
            drawn = lines.mask(c, face, size)
            if drawn is None:
                continue
            glyph, (dx, dy) = drawn
            left, top = round(x + (size - font.getlength(c)) / 2 + dx), round(1.5 * size + i * 1.06 * size + dy)
            if left < 0 or top < 0 or top + glyph.shape[0] > height or left + glyph.shape[1] > width:
                continue
            area = image[top:top + glyph.shape[0], left:left + glyph.shape[1]]
            np.maximum(area, glyph, out=area)
            boxes.append((left, top, left + glyph.shape[1], top + glyph.shape[0]))
        (x0, y0), (x1, y1) = np.min(boxes, 0)[:2], np.max(boxes, 0)[2:]
        found.append((content, np.array([[x1, y0], [x1, y1], [x0, y1], [x0, y0]], float)))
    page = lines.background(rng, height, width, np.array([rng.uniform(215, 255)] * 3))
    page *= 1 - image[..., None] * rng.uniform(.75, 1)
    return Sheet(page.clip(0, 255).astype(np.uint8), found)


KINDS: dict[str, Callable[[random.Random], Sheet]] = {
    'clean': clean, 'word crop': word, 'low contrast': low_contrast, 'light on dark': light_on_dark, 'stamps': stamped, 'screenshot': screenshot,
    'curved label': curved, 'perspective': perspective, 'poster 10,000 px': poster, '200 lines': dense, 'JPEG quality 10': jpeg, 'fax': fax,
    'sideways': sideways, 'upside down': upside_down, 'skewed to 15°': skewed, 'mixed directions': mixed, 'vertical': vertical,
}
# These are large or dear to read: one for this many of the others.
RARER = {'poster 10,000 px': 6, '200 lines': 3, 'clean': 1}
