"""Single lines of text as a detector would cut them from a page: `draw`."""
from __future__ import annotations

import math
import random

import cv2
import numpy as np
from PIL import Image, ImageDraw, features

from . import alphabets, damage, fonts, hand, signs, text as texts

RAQM = features.check('raqm')
# The combining marks a page may carry that labels leave out: Hebrew points, Arabic short vowels.
POINTS = {'he': '\u05b0\u05b4\u05b5\u05b6\u05b7\u05b8\u05b9\u05bc', 'ar': '\u064e\u064f\u0650\u0652\u064c\u064d'}


def draw(rng: random.Random, lang: str | None = None, *, languages: tuple[str, ...] = ('en', 'de', 'fr', 'es', 'it', 'pt', 'zh', 'ja'), evaluation: bool = False,
         strength: float | None = None, text: str | None = None, length: int | None = None, rare: float = .12,
         size: int | None = None, manner: str = 'print') -> tuple[np.ndarray, str]:
    """One line.

    lang: a language, else one of `languages`. evaluation: held-back fonts and words instead of the training part.
    strength: damage from 0 to 1; None draws it, often little. text, length (characters), size (pixels per em): given or drawn.
    manner: 'print', 'hand' (written) or 'sign' (a few words as on a shop, in capitals more often than not).
    Returns the picture (BGR uint8) and its text in logical order.
    """
    lang = lang or rng.choice(languages)
    for _ in range(50):
        content = text or _content(rng, lang, length, evaluation, rare, manner)
        face = fonts.choose(rng, lang, content, evaluation, manner == 'hand')
        if face is None:
            continue
        if face.capitals_only:
            content = content.upper()
        picture = _render(rng, content, face, lang, size or _size(rng), manner)
        if picture is None:
            continue
        s = strength if strength is not None else rng.choice((0, 0, rng.random() * .4, rng.random() * .8, rng.random()))
        return damage.apply(picture, rng, s)[0], content
    raise LookupError(f'no font draws this {lang} text: {content!r}')


def _content(rng: random.Random, lang: str, length: int | None, evaluation: bool, rare: float, manner: str) -> str:
    if manner == 'sign':
        content = ' '.join(texts.line(rng, lang, length or rng.randint(1, 12), evaluation, rare).split()[:rng.choice((1, 1, 1, 2, 3))])
        return content.upper() if rng.random() < .55 else content
    content = texts.line(rng, lang, length or _length(rng, lang), evaluation, rare)
    if manner == 'hand' and lang == 'he':                    # written letter by letter: nothing that runs the other way
        content = ' '.join(w for w in content.split() if not any(c.isascii() and c.isalnum() or c in '()[]«»' for c in w)) or 'שלום'
    return content


def _length(rng: random.Random, lang: str) -> int:
    longest = 34 if lang in ('zh', 'ja', 'ko') else 62
    return round(math.exp(rng.uniform(math.log(2), math.log(longest))))


def _size(rng: random.Random) -> int:
    low, high = rng.choices(((11, 15), (16, 24), (25, 44), (45, 64)), (1, 3, 5, 1))[0]
    return rng.randint(low, high)


def mask(content: str, face: fonts.Face, size: int, tracking: float = 0) -> tuple[np.ndarray, tuple[int, int]] | None:
    """The ink of a line, float32 0 to 1, cut to its bounding box, and where that box starts relative to the pen (x, y from the ascender).
    tracking: extra space between letters in em, not for joined scripts. None where nothing is drawn."""
    font = face.at(size)
    right_to_left = texts.right_to_left(content)
    options = {'direction': 'rtl' if right_to_left else 'ltr'} if RAQM else {}
    if tracking and not right_to_left:
        step = tracking * size
        x, glyphs = 0.0, []
        for c in content:
            glyphs.append((round(x), c))
            x += font.getlength(c) + step
        canvas = Image.new('L', (int(x) + 2 * size, 3 * size))
        pen = ImageDraw.Draw(canvas)
        for at, c in glyphs:
            pen.text((size // 2 + at, size), c, 255, font)
        origin = (size // 2, size)
    else:
        x0, y0, x1, y1 = font.getbbox(content, **options)
        if not (0 < x1 - x0 < 300 * size and 0 < y1 - y0 < 6 * size):
            return None
        canvas = Image.new('L', (x1 - x0 + 4, y1 - y0 + 4))
        ImageDraw.Draw(canvas).text((2 - x0, 2 - y0), content, 255, font, **options)
        origin = (2 - x0, 2 - y0)
    box = canvas.getbbox()
    if box is None or box[2] - box[0] < 2 or box[3] - box[1] < 2:
        return None
    return np.asarray(canvas.crop(box), np.float32) / 255, (box[0] - origin[0], box[1] - origin[1])


def colours(rng: random.Random) -> tuple[np.ndarray, np.ndarray]:
    """Ink and paper with enough contrast to read, BGR; light on dark now and then."""
    while True:
        if rng.random() < .55:                               # grey on near white
            ink, paper = np.full(3, rng.uniform(0, 90)), np.full(3, rng.uniform(190, 255))
        else:
            ink, paper = (np.array([rng.uniform(0, 255) for _ in range(3)]) for _ in range(2))
        weight = np.array([.114, .587, .299])
        if abs((ink - paper) @ weight) > 70:
            break
    return (paper, ink) if rng.random() < .15 else (ink, paper)


def background(rng: random.Random, h: int, w: int, paper: np.ndarray) -> np.ndarray:
    """Plain paper, a gradient, blotches or grain, float32."""
    out = np.empty((h, w, 3), np.float32)
    out[:] = paper
    u = rng.random()
    if u < .6:
        return out
    g = damage.numbers(rng)
    if u < .75:
        corners = g.uniform(-28, 28, (2, 2, 3)).astype(np.float32)
        out += cv2.resize(corners, (w, h), interpolation=cv2.INTER_LINEAR)
    elif u < .92:
        cells = g.uniform(-30, 30, (rng.randint(2, 4), max(2, w // max(8, h // 2)), 3)).astype(np.float32)
        out += cv2.resize(cells, (w, h), interpolation=cv2.INTER_CUBIC)
    else:
        out += g.standard_normal((h, w, 1), np.float32) * rng.uniform(2, 9)
    return out


def _pointed(rng: random.Random, content: str, lang: str, face: fonts.Face) -> str:
    marks = [m for m in POINTS[lang] if face.covers(m)]
    if not marks:
        return content
    density = rng.uniform(.2, .9)
    return ''.join(c + rng.choice(marks) if c.isalpha() and '\u05d0' <= c <= '\u064a' and rng.random() < density else c for c in content)


def _render(rng: random.Random, content: str, face: fonts.Face, lang: str, size: int, manner: str) -> np.ndarray | None:
    """The line as print, writing or a sign."""
    shown = _pointed(rng, content, lang, face) if lang in POINTS and rng.random() < .07 else content
    if manner == 'hand':
        ink_mask = hand.mask(rng, shown, face, size)
    else:
        apart = rng.random() < (.15 if manner == 'sign' else .06) and lang not in alphabets.STRANGERS   # whose marks would stand alone
        drawn = mask(shown, face, size, rng.uniform(.03, .2) if apart else 0)
        ink_mask = drawn and drawn[0]
    if ink_mask is None:
        return None
    if rng.random() < .12:                                   # condensed or widened
        ink_mask = cv2.resize(ink_mask, (max(4, int(ink_mask.shape[1] * rng.uniform(.82, 1.2))), ink_mask.shape[0]), interpolation=cv2.INTER_AREA)
    if rng.random() < .12 and not face.style.lower().count('italic'):
        ink_mask = _slant(ink_mask, rng.uniform(-.12, .3))
    if manner == 'sign':
        return signs.picture(rng, ink_mask)
    return on_paper(rng, ink_mask, size)


def on_paper(rng: random.Random, ink_mask: np.ndarray, size: int) -> np.ndarray:
    """Ink on its paper with a detector's margins, a neighbouring line's remains, rules, underline or shadow."""
    ih, iw = ink_mask.shape
    unit = max(ih, .7 * size)
    top, bottom = (rng.uniform(-.01, .28) * unit for _ in range(2))
    left, right = (rng.uniform(0, .5) * unit for _ in range(2))
    if rng.random() < .1:
        right += rng.uniform(0, 3) * unit
    h, w = max(8, round(ih + top + bottom)), max(8, round(iw + left + right))
    y, x = round(top), round(left)
    canvas = np.zeros((h, w), np.float32)
    sy, ey = max(0, -y), min(ih, h - y)
    canvas[y + sy:y + ey, x:x + iw] = ink_mask[sy:ey, :w - x]
    ink, paper = colours(rng)
    page = background(rng, h, w, paper)
    if rng.random() < .05:                                   # a drop shadow
        shift = max(1, size // 16)
        shadow = np.zeros_like(canvas)
        shadow[shift:, shift:] = canvas[:-shift, :-shift]
        page += (shadow * rng.uniform(.2, .6))[..., None] * ((ink + paper) / 2 - page)
    page += canvas[..., None] * (ink.astype(np.float32) - page)
    thick = max(1, size // 18)
    colour = tuple(float(v) for v in ink + (paper - ink) * rng.uniform(0, .6))
    u = rng.random()
    if u < .04:
        cv2.line(page, (x, min(h - 1, y + ih + thick)), (x + iw, min(h - 1, y + ih + thick)), colour, thick)
    elif u < .07:
        at = rng.choice((0, h - 1))
        cv2.line(page, (0, at), (w, at), colour, thick)
    elif u < .09:
        at = rng.choice((0, w - 1)) if x > 2 * thick and w - x - iw > 2 * thick else 0
        cv2.line(page, (at, 0), (at, h), colour, thick)
    elif u < .15 and top > 2 and bottom > 2:                 # tails of the lines above and below
        for above in (True, False):
            depth = round(rng.uniform(.2, .9) * (top if above else bottom))
            if depth > 0 and ih > depth and iw > 8:
                strip = np.roll(ink_mask[-depth:] if above else ink_mask[:depth], rng.randrange(iw), 1)
                at = slice(0, depth) if above else slice(h - depth, h)
                page[at, x:x + iw] += strip[:, :w - x, None] * (ink.astype(np.float32) - page[at, x:x + iw])
    return page.clip(0, 255).astype(np.uint8)


def _slant(ink_mask: np.ndarray, by: float) -> np.ndarray:
    h, w = ink_mask.shape
    extra = int(abs(by) * h) + 1
    transform = np.float32([[1, -by, by * h if by > 0 else 0], [0, 1, 0]])
    return cv2.warpAffine(ink_mask, transform, (w + extra, h))
