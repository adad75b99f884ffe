"""Whole pages with known lines: articles in columns, receipts, screenshots, signs, forms. `draw` is the entry.

A page is filled with blocks from top to bottom; each line is drawn from its ink and remembered with the quadrilateral around
that ink (top left, top right, bottom right, bottom left as one reads the picture). Damage moves the quadrilaterals with the picture.
"""
from __future__ import annotations

import random
from dataclasses import dataclass, field

import cv2
import numpy as np

from . import damage, fonts, lines, text as texts

LANGUAGES = ('en', 'de', 'fr', 'es', 'it', 'pt', 'zh', 'ja')
Line = tuple[str, np.ndarray, str]


@dataclass
class Page:
    """A picture being filled. `faces` keeps the few fonts a page uses."""

    rng: random.Random
    lang: str
    evaluation: bool
    image: np.ndarray
    ink: np.ndarray
    lines: list[Line] = field(default_factory=list)
    faces: dict[str, fonts.Face] = field(default_factory=dict)

    def face(self, role: str, content: str) -> fonts.Face | None:
        """The page's font for a role; another one only where that lacks a character."""
        known = self.faces.get(role)
        if known is None or not known.covers(content):
            chosen = fonts.choose(self.rng, self.lang, content, self.evaluation)
            if chosen is None:
                return None
            self.faces.setdefault(role, chosen)
            return chosen
        return known

    def put(self, content: str, x: float, y: float, size: int, width: float, role: str = 'body', align: str = 'start', ink: np.ndarray | None = None) -> float:
        """Set one line with its ascender at y between x and x + width, cut to whole words that fit. Returns the width it took, 0 if nothing was set."""
        content = content.strip()
        while content:
            face = self.face(role, content)
            if face is None:
                return 0
            shown = content.upper() if face.capitals_only else content
            drawn = lines.mask(shown, face, size)
            if drawn is None:
                return 0
            ink_mask, (dx, dy) = drawn
            if ink_mask.shape[1] <= width:
                break
            content = content[:max(0, min(len(content) - 1, int(len(content) * width / ink_mask.shape[1])))].rsplit(' ', 1)[0] if ' ' in content and self.lang not in texts.UNSPACED \
                else content[:min(len(content) - 1, int(len(content) * width / ink_mask.shape[1]))]
            content = content.strip()
        else:
            return 0
        h, w = ink_mask.shape
        right = align == 'end' or align == 'start' and texts.right_to_left(shown)
        left = round(x + (width - w if right else (width - w) / 2 if align == 'centre' else 0))
        top = round(y + dy)
        height, breadth = self.image.shape[:2]
        if left < 0 or top < 0 or left + w > breadth or top + h > height:
            return 0
        area = self.image[top:top + h, left:left + w]
        area += ink_mask[..., None] * ((self.ink if ink is None else ink).astype(np.float32) - area)
        self.lines.append((shown, np.array([[left, top], [left + w, top], [left + w, top + h], [left, top + h]], float), self.lang))
        return w

    def text(self, length: int) -> str:
        return texts.line(self.rng, self.lang, length, self.evaluation, rare=.03)

    def paragraph(self, x: float, y: float, width: float, bottom: float, size: int, count: int, leading: float, role: str = 'body', align: str = 'start') -> float:
        """Up to `count` lines; the last is short. Returns the y below."""
        wide = self.lang in ('zh', 'ja', 'ko')
        per_line = max(2, int(width / size / (1 if wide else .42)))
        for i in range(count):
            if y + 1.3 * size > bottom:
                break
            last = i == count - 1
            self.put(self.text(max(2, int(per_line * (self.rng.uniform(.2, .8) if last else 1.25)))), x, y, size, width, role, align)
            y += leading * size
        return y


def draw(rng: random.Random, lang: str | None = None, *, languages: tuple[str, ...] = LANGUAGES, kind: str | None = None, size: tuple[int, int] | None = None,
         evaluation: bool = False, strength: float | None = None) -> tuple[np.ndarray, list[Line]]:
    """One page.

    lang: its language, else one of `languages`; kind: one of KINDS; size: (width, height) in pixels; evaluation: held-back fonts and words;
    strength: damage from 0 to 1, None draws it. Returns the picture (BGR uint8) and its lines (text in logical order, quadrilateral [4, 2], language).
    """
    kind = kind or rng.choice(list(KINDS))
    lang = lang or rng.choice(languages)
    w, h = size or {'receipt': (rng.randint(320, 640), rng.randint(600, 1500)), 'sign': (rng.randint(400, 1200), rng.randint(300, 1000)),
                    'screenshot': (rng.randint(700, 1600), rng.randint(500, 1200))}.get(kind) or (rng.randint(700, 1400), rng.randint(900, 1700))
    ink, paper = lines.colours(rng) if kind in ('sign', 'screenshot') else (np.full(3, rng.uniform(0, 70)), np.array([rng.uniform(225, 255)] * 3) - [rng.uniform(0, 14), 0, 0])
    page = Page(rng, lang, evaluation, lines.background(rng, h, w, paper), ink)
    KINDS[kind](page, w, h)
    picture = page.image.clip(0, 255).astype(np.uint8)
    s = strength if strength is not None else rng.choice((0, rng.random() * .3, rng.random() * .7))
    picture, transform = damage.apply(picture, rng, s)
    return picture, [(t, damage.move(q, transform), code) for t, q, code in page.lines]


def article(page: Page, w: int, h: int) -> None:
    """A headline over one to three columns with headings, sometimes a grey figure with a caption."""
    rng = page.rng
    size = rng.randint(max(11, w // 75), max(13, w // 42))
    margin = rng.uniform(.05, .1) * w
    y = margin
    for _ in range(rng.choice((0, 1, 1, 2))):
        page.put(page.text(rng.randint(8, 30)), margin, y, int(size * rng.uniform(1.8, 2.8)), w - 2 * margin, 'heading', rng.choice(('start', 'centre')))
        y += 3.6 * size
    columns = rng.choices((1, 2, 3), (4, 3, 1))[0]
    gutter = 1.8 * size
    width = (w - 2 * margin - gutter * (columns - 1)) / columns
    leading = rng.uniform(1.35, 1.75)
    for c in range(columns):
        at, x = y, margin + c * (width + gutter)
        while at < h - margin - 2 * size:
            u = rng.random()
            if u < .12:
                page.put(page.text(rng.randint(4, 16)), x, at, int(size * 1.3), width, 'heading')
                at += 2.2 * size
            elif u < .2 and at + 9 * size < h - margin:
                tall = rng.uniform(4, 7) * size
                cv2.rectangle(page.image, (int(x), int(at)), (int(x + width), int(at + tall)), [rng.uniform(120, 220)] * 3, -1)
                page.put(page.text(12), x, at + tall + .3 * size, max(10, int(size * .8)), width, align='centre')
                at += tall + 2 * size
            else:
                at = page.paragraph(x, at, width, h - margin, size, rng.randint(2, 8), leading) + .6 * size


def receipt(page: Page, w: int, h: int) -> None:
    """A shop's name, items with prices on the right, a total, thanks."""
    rng = page.rng
    size = rng.randint(w // 26, w // 18)
    margin, y = .06 * w, 1.2 * size
    for i in range(rng.randint(1, 4)):
        page.put(page.text(rng.randint(5, 18)), margin, y, int(size * (1.5 if i == 0 else 1)), w - 2 * margin, align='centre')
        y += (2.1 if i == 0 else 1.5) * size
    while y < h - 5 * size:
        if rng.random() < .12:
            for x in range(int(margin), int(w - margin), max(2, size // 2)):
                cv2.line(page.image, (x, int(y + .6 * size)), (x + size // 4, int(y + .6 * size)), tuple(page.ink.tolist()), max(1, size // 14))
        else:
            page.put(page.text(rng.randint(3, 14)), margin, y, size, .6 * w)
            page.put(f'{rng.randint(0, 999)}{rng.choice(".,")}{rng.randint(0, 99):02d}', .72 * w, y, size, w - margin - .72 * w, 'figures', 'end')
        y += 1.5 * size
    page.put(page.text(8), margin, y, int(1.4 * size), .5 * w, 'heading')
    page.put(f'{rng.randint(1, 9999)}.{rng.randint(0, 99):02d}', .58 * w, y, int(1.4 * size), w - margin - .58 * w, 'figures', 'end')
    page.put(page.text(12), margin, y + 2.4 * size, size, w - 2 * margin, align='centre')


def screenshot(page: Page, w: int, h: int) -> None:
    """A bar, a side list and cards with headings, text and buttons."""
    rng = page.rng
    size = rng.randint(12, 20)
    bar = int(2.6 * size)
    shade = page.ink * .15 + page.image[0, 0] * .85
    cv2.rectangle(page.image, (0, 0), (w, bar), shade.tolist(), -1)
    x = size
    while x < w - 12 * size:
        x += page.put(page.text(5), x, .7 * size, size, 9 * size) + 2.5 * size
    side = int(rng.choice((0, .18, .25)) * w)
    y = bar + size
    while side and y < h - 2 * size:
        page.put(page.text(rng.randint(4, 14)), size, y, size, side - 2 * size)
        y += rng.uniform(1.9, 2.6) * size
    y = bar + size
    while y < h - 8 * size:
        tall = rng.randint(5, 11) * size
        box = (side + size, int(y)), (w - size, int(min(h - 4, y + tall)))
        cv2.rectangle(page.image, *box, (page.ink * .4 + page.image[bar + 2, w - 3] * .6).tolist(), 1)
        page.put(page.text(rng.randint(6, 24)), side + 2 * size, y + .6 * size, int(1.3 * size), w - side - 4 * size, 'heading')
        end = page.paragraph(side + 2 * size, y + 2.7 * size, w - side - 4 * size, y + tall - 2.4 * size, size, rng.randint(1, 5), 1.5)
        if rng.random() < .6 and end + 2.4 * size < y + tall:
            colour = np.array([rng.uniform(0, 255) for _ in range(3)])
            wide = rng.randint(5, 9) * size
            cv2.rectangle(page.image, (side + 2 * size, int(end)), (side + 2 * size + wide, int(end + 2 * size)), colour.tolist(), -1)
            page.put(page.text(4), side + 2.5 * size, end + .4 * size, size, wide - size, align='centre', ink=np.full(3, 255. if colour @ [.114, .587, .299] < 140 else 10.))
        y += tall + size


def sign(page: Page, w: int, h: int) -> None:
    """A few large words, centred, in one or two sizes."""
    rng = page.rng
    y = rng.uniform(.05, .2) * h
    while y < .85 * h:
        size = int(rng.uniform(.05, .16) * min(w, h))
        page.put(page.text(rng.randint(2, 12)), .06 * w, y, max(16, size), .88 * w, rng.choice(('body', 'heading')), 'centre')
        y += rng.uniform(1.4, 2.2) * max(16, size)


def form(page: Page, w: int, h: int) -> None:
    """A ruled table: a row of headings, then text and numbers in cells."""
    rng = page.rng
    size = rng.randint(max(11, w // 70), max(13, w // 48))
    margin, y = .06 * w, .06 * w
    page.put(page.text(rng.randint(8, 24)), margin, y, 2 * size, w - 2 * margin, 'heading')
    y += 4 * size
    columns = rng.randint(2, 6)
    edges = np.cumsum([0, *(rng.uniform(.6, 1.5) for _ in range(columns))])
    edges = margin + edges / edges[-1] * (w - 2 * margin)
    tall, top = rng.uniform(1.8, 2.6) * size, y
    row = 0
    while y + tall < h - margin:
        for a, b in zip(edges, edges[1:]):
            content = texts.number(rng, page.lang) if row and rng.random() < .5 else page.text(rng.randint(2, 14))
            page.put(content, a + .4 * size, y + (tall - 1.2 * size) / 2, size, b - a - .8 * size, 'heading' if row == 0 else 'body')
        cv2.line(page.image, (int(margin), int(y)), (int(w - margin), int(y)), page.ink.tolist(), 1)
        y += tall
        row += 1
    cv2.line(page.image, (int(margin), int(y)), (int(w - margin), int(y)), page.ink.tolist(), 1)
    for x in edges:
        cv2.line(page.image, (int(x), int(top)), (int(x), int(y)), page.ink.tolist(), 1)


KINDS = {'article': article, 'receipt': receipt, 'screenshot': screenshot, 'sign': sign, 'form': form}
