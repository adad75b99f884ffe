"""Lines and rulings of a page as features of lines and of pairs of lines. The same in training, evaluation and export.

Lengths are in units of `u`, the median height of the page's lines, unless they are shares of the page.
"""

import math
import re

import numpy as np

KINDS = 'title heading paragraph list caption code footnote header footer pagenumber cell figure field'.split()
KIND_ID = {kind: i for i, kind in enumerate(KINDS)}
CLASSES = 18
"""Classes of characters, 0 being none."""

FAR = 40.0
"""Distance, in u, of a neighbour that is not there."""
MOST_RULINGS = 160
"""Rulings of one direction that are looked at."""

SIGNS = {
    6: '•·●○■□▪◦‣–—*-+∙',
    7: '.。．',
    8: ',;、，；',
    9: ':：',
    10: '([{（【「<',
    11: ')]}）】」>',
    12: '$€£¥₹%‰',
    13: '/\\|_=#@&~^',
    14: ' ',
}
CLASS_OF_SIGN = {sign: each for each, signs in SIGNS.items() for sign in signs}

PATTERNS = [
    re.compile(p, re.I)
    for p in (
        r'^\s*[•·●○■□▪◦‣∙\-–*☐☑✓>]\s?\S',  # a list mark
        r'^\s*(\(?[\divxa-zA-Z]{1,4}[.)、．]|\d+(\.\d+)+)\s*\S?',  # a number before an entry
        r'^\s*(fig(ure|\.)?|table|tab\.|tabelle|abb|tableau|图|圖|表|рис|табл)\s*\.?\s*[\dIVXA-Z一二三四五]',  # a caption
        r'^\W*(page|p\.?|seite|第)?\s*\d{1,4}\s*(页|頁)?\s*((of|/|von|de)\s*\d+)?\W*$',  # a page number
        r'^\s*(\d+(\.\d+)*\.?|[IVX]+\.|chapter|section|part|第.{1,3}[章节節])\s+\S',  # a section's number
        r'^\s*(notes?|source|quelle|\*|†|‡|注|¹|²)[\s:.：]',  # a note
        r'[:：]\s*$',  # a label
        r'^[\s$€£¥₹+\-−–(]*\d[\d.,\s:/±%()\-–eE×*]*[%)a-zA-Z€$]{0,3}\s*$',  # a number
    )
]
NUMBER = 15
"""Index among the text's features of "is a number"."""
ADDRESS = re.compile(r'www\.|http|@|\.com|\.org')
DATE = re.compile(r'\d[./-]\d+[./-]\d')


def character_class(c: str) -> int:
    code = ord(c)
    if c.isdigit():
        return 1
    if 0x590 <= code < 0x780 or 0xFB1D <= code < 0xFDFF or 0xFE70 <= code < 0xFEFF:
        return 16  # letters that run from the right
    if 0xAC00 <= code <= 0xD7AF:
        return 17
    if 0x3040 <= code < 0x30FF:
        return 2
    if 0x3400 <= code <= 0x9FFF:
        return 3
    if c.isalpha():
        return 4 if c.isupper() else 5
    return CLASS_OF_SIGN.get(c, 15)


def end_classes(text: str) -> list[int]:
    """Classes of the first five characters and of the last three."""
    first, last = [character_class(c) for c in text[:5]], [character_class(c) for c in text[-3:]]
    return first + [0] * (5 - len(first)) + last + [0] * (3 - len(last))


def text_features(text: str) -> list[float]:
    n, end = max(1, len(text)), text.rstrip()[-1:]
    share = lambda test: sum(map(test, text)) / n  # noqa: E731
    return [
        math.log1p(n) / 5,
        share(str.isdigit),
        share(str.isalpha),
        share(str.isupper),
        share(lambda c: character_class(c) in (2, 3)),
        share(lambda c: c == ' '),
        share(lambda c: c in '{}[]();=<>_/\\|#$&*+"\'`'),
        share(lambda c: not c.isalnum() and c != ' '),
        *(float(bool(pattern.search(text))) for pattern in PATTERNS),
        float(end in '.。!?！？' and end != ''),
        float(end in '-,，;' and end != ''),
        float('....' in text or '…' in text),
        float(bool(ADDRESS.search(text))),
        float(text[:1].isupper()),
        float(text[:1].islower()),
        float(n == 1),
        float(n <= 3),
        float(bool(DATE.search(text))),
        float(text.upper() == text and any(map(str.isalpha, text))),
    ]


def damped(x):
    """Near and far alike: logarithmic on both sides of 0."""
    return np.sign(x) * np.log1p(np.abs(x))


def features(boxes, texts: list[str], width: float, height: float, rulings):
    """Boxes [n, 4] and rulings [m, 5] (x1, y1, x2, y2, thickness), in pixels, to line features [n, F], character classes [n, 8] and pair features [n, n, P].

    A pair's features stand at [i, j]: where j is, seen from i.
    """
    b = np.asarray(boxes, np.float32)
    n = len(b)
    x1, y1, x2, y2 = b.T
    w, h = x2 - x1, np.maximum(y2 - y1, 1e-3)
    cx, cy = (x1 + x2) / 2, (y1 + y2) / 2
    u = float(np.median(h)) or 1.0
    left, top = x1.min(), y1.min()
    text_width, text_height = max(x2.max() - left, 1), max(y2.max() - top, 1)
    across = np.clip(np.minimum(x2[:, None], x2) - np.maximum(x1[:, None], x1), 0, None) / np.minimum(w[:, None], w).clip(1e-3)
    along = np.clip(np.minimum(y2[:, None], y2) - np.maximum(y1[:, None], y1), 0, None) / np.minimum(h[:, None], h)
    self_ = np.eye(n, dtype=bool)

    def nearest(which, distance):
        return np.where(which & ~self_, distance, FAR * u).min(1) / u

    above = nearest((across > 0.05) & (cy[None] < cy[:, None]) & (along < 0.5), y1[:, None] - y2[None])
    below = nearest((across > 0.05) & (cy[None] > cy[:, None]) & (along < 0.5), y1[None] - y2[:, None])
    row = along > 0.5
    before = nearest(row & (cx[None] < cx[:, None]), x1[:, None] - x2[None])
    after = nearest(row & (cx[None] > cx[:, None]), x1[None] - x2[:, None])

    def aligned(edge):
        return np.log1p(((np.abs(edge[:, None] - edge) < 0.35 * u) & ~self_).sum(1)) / 2

    horizontal, vertical = split_rulings(rulings)
    (rule_above, rule_below), crossing_h = nearest_rulings(horizontal, (cx, cy, y1, y2), u, 1)
    (rule_left, rule_right), crossing_v = nearest_rulings(vertical, (cy, cx, x1, x2), u, 0)
    text = np.array([text_features(t) for t in texts], np.float32)
    length = np.array([max(1, len(t)) for t in texts])
    one = np.ones(n)
    lines = np.stack(
        [
            *(x1 / width, x2 / width, y1 / height, y2 / height, cx / width),
            *((x1 - left) / text_width, (x2 - left) / text_width, (y1 - top) / text_height, (y2 - top) / text_height),
            *(np.log(h / u), np.log1p(w / u) / 3, np.log1p(w / u) - np.log1p(text_width / u)),
            *(damped(each) / 2 for each in (above, below, before, after)),
            *((each > 30) * one for each in (above, below, before, after)),
            *((row.sum(1) - 1) / 5, (y2[None] < cy[:, None]).mean(1), (y1[None] > cy[:, None]).mean(1)),
            *(aligned(x1), aligned(x2), aligned(cx)),
            np.log(w / (length * h)).clip(-3, 2),
            *(each / 4 for each in (rule_above, rule_below, rule_left, rule_right)),
            *((each < 7) * one for each in (rule_above, rule_below, rule_left, rule_right)),
            *(np.log1p(crossing_h) / 2, np.log1p(crossing_v) / 2),
            *(one * np.log1p(len(horizontal)) / 3, one * np.log1p(len(vertical)) / 3),
            *(one * math.log1p(n) / 5, one * math.log(width / height), one * math.log(u / width) / 3),
            *(one * math.log(text_height / u) / 4, one * math.log(text_width / u) / 4),
        ],
        1,
    ).astype(np.float32)

    def offset(a):
        return (a[None] - a[:, None]) / u

    between_h, between_v = rulings_between(horizontal, cx, cy, u, 1), rulings_between(vertical, cy, cx, u, 0)
    gap_x = np.maximum(x1[None] - x2[:, None], x1[:, None] - x2[None]) / u
    gap_y = np.maximum(y1[None] - y2[:, None], y1[:, None] - y2[None]) / u
    number = text[:, NUMBER]
    pairs = np.stack(
        [
            *(damped(offset(edge)) / 2 for edge in (x1, x2, cx, cy, y1)),
            *((np.abs(offset(edge)) < 0.35) * 1.0 for edge in (x1, x2, cx)),
            *(across, along, damped(gap_x) / 2, damped(gap_y) / 2),
            np.log(h[None] / h[:, None]).clip(-2, 2),
            *(np.log1p(between_h) / 2, np.log1p(between_v) / 2, (between_h > 0) * 1.0, (between_v > 0) * 1.0),
            number[None] * number[:, None],
            *(np.tanh(offset(cx) / 20), np.tanh(offset(cy) / 20), (np.abs(offset(cy)) < 0.4) * 1.0),
        ],
        -1,
    ).astype(np.float32)
    return np.concatenate([lines, text], 1), np.array([end_classes(t) for t in texts], np.int64), pairs


def split_rulings(rulings):
    all_ = np.asarray(rulings, np.float32).reshape(-1, 5)
    flat = (all_[:, 2] - all_[:, 0]) >= (all_[:, 3] - all_[:, 1])
    return all_[flat][:MOST_RULINGS], all_[~flat][:MOST_RULINGS]


def nearest_rulings(rulings, place, u, axis):
    """Distance, up to 8 u, to the nearest ruling on either side of each line that passes its centre, and how many pass."""
    centre, across, low, high = place
    if not len(rulings):
        return np.full((2, len(centre)), 8.0, np.float32), np.zeros(len(centre))
    passes = (rulings[:, 1 - axis] < centre[:, None]) & (rulings[:, 3 - axis] > centre[:, None])
    at = (rulings[:, axis] + rulings[:, axis + 2]) / 2
    before = np.where(passes & (at < across[:, None]), low[:, None] - at, 8 * u).min(1)
    after = np.where(passes & (at >= across[:, None]), at - high[:, None], 8 * u).min(1)
    return np.clip(np.stack([before, after]) / u, -1, 8), passes.sum(1)


def rulings_between(rulings, centre, across, u, axis):
    """How many rulings lie between two lines and reach the centre of either."""
    if not len(rulings):
        return np.zeros((len(centre), len(centre)), np.float32)
    at = (rulings[:, axis] + rulings[:, axis + 2]) / 2
    side = (at[None] < across[:, None]).astype(np.float32)
    reach = ((rulings[None, :, 1 - axis] <= centre[:, None] + 0.5 * u) & (rulings[None, :, 3 - axis] >= centre[:, None] - 0.5 * u)).astype(np.float32)
    return (side * reach) @ (1 - side).T + ((1 - side) * reach) @ side.T


def merge_rulings(rulings, u):
    """Pieces that lie on one line and touch become one; what is shorter than 0.8 u is left out."""
    merged = []
    for axis in (0, 1):
        a, b, q = (0, 2, 1) if axis == 0 else (1, 3, 0)
        pieces = [r for r in rulings if ((r[2] - r[0]) >= (r[3] - r[1])) == (axis == 0)]
        current = None
        for piece in sorted(pieces, key=lambda r: (round((r[q] + r[q + 2]) / 2 / 2.5), r[a])):
            if current and abs((current[q] + current[q + 2]) / 2 - (piece[q] + piece[q + 2]) / 2) < 3 and piece[a] <= current[b] + 0.35 * u:
                current[b] = max(current[b], piece[b])
                continue
            if current:
                merged.append(current)
            current = list(piece)
        if current:
            merged.append(current)
    return [r for r in merged if max(r[2] - r[0], r[3] - r[1]) > 0.8 * u]
