"""Lines with the writing they are in: pictures as the engine gives them to a recogniser, 48 pixels high."""
from __future__ import annotations

import multiprocessing
import random

import cv2
import numpy as np

from ..synth import alphabets, lines, scribble

HEIGHT, LONGEST = 48, 640
# The classes in their order; a line of digits and signs alone is in no writing of its own and counts as Latin.
CLASSES = ('latin', 'chinese', 'hangul', 'cyrillic', 'arabic', 'hebrew', 'greek', 'stranger', 'scribble')
SPANS = {'chinese': ('\u3041', '\u30ff', '\u4e00', '\u9fff'), 'hangul': ('\u3131', '\u318e', '가', '힣'), 'cyrillic': ('\u0400', '\u04ff'), 'arabic': ('\u0600', '\u06ff'),
         'hebrew': ('\u05d0', '\u05ea'), 'greek': ('\u0370', '\u03ff')}
# How often a language is drawn.
READ = {'en': 22, 'de': 6, 'fr': 6, 'es': 4, 'it': 3, 'pt': 3, 'pl': 3, 'cs': 3, 'tr': 3, 'ro': 2, 'hu': 2, 'nl': 2, 'sv': 2, 'vi': 10, 'zh': 22, 'ja': 18,
        'ko': 10, 'ru': 10, 'uk': 4, 'bg': 2, 'sr': 2, 'ar': 10, 'he': 8, 'el': 5}
STRANGE = {lang: 1 for lang in alphabets.STRANGERS} | {'th': 3, 'hi': 3, 'bn': 2, 'ta': 2, 'ka': 4, 'hy': 4, 'am': 2}
# Shares of lines that are read, strange, and scribble.
SHARES = (.58, .34, .08)
MANNERS = (.22, .14)                                         # written by hand, signs


def written_in(text: str) -> str | None:
    """The class of a text by its letters; None where two writings share it."""
    counts = {name: sum(any(low <= c <= high for low, high in zip(spans[::2], spans[1::2])) for c in text) for name, spans in SPANS.items()}
    letters = sum(c.isalpha() for c in text)
    counts['stranger'] = sum('\u0530' <= c <= '\u058f' or '\u0780' <= c <= '\u07ff' or '\u0700' <= c <= '\u074f' or '\u0900' <= c <= '\u10ff' or '\u1200' <= c <= '\u13ff'
                             or '\u1400' <= c <= '\u167f' or '\u1780' <= c <= '\u17ff' or '\u2c00' <= c <= '\u2c5f' or '\u2d30' <= c <= '\u2d7f' or '\ua000' <= c <= '\ua9df' for c in text)
    name, most = max(counts.items(), key=lambda each: each[1])
    letters = max(letters, sum(counts.values()))
    if most <= .15 * letters:
        return 'latin'
    return name if most >= .7 * letters else None


def fit(image: np.ndarray) -> np.ndarray:
    """BGR picture of any size -> grey uint8 [48, w]."""
    width = max(24, round(image.shape[1] * HEIGHT / image.shape[0]))
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    return cv2.resize(grey, (width, HEIGHT), interpolation=cv2.INTER_AREA if image.shape[0] > 1.5 * HEIGHT else cv2.INTER_LINEAR)


def sample(rng: random.Random, *, lang: str | None = None, manner: str | None = None, evaluation: bool = False, strength: float | None = None) -> tuple[np.ndarray, str, str] | None:
    """One line: its picture (BGR), its class and its text. None where it can't be used."""
    if strength is None:
        strength = rng.choice((0, rng.random() * .4, rng.random() * .8, rng.random()))
    if lang is None:
        kind = rng.choices((READ, STRANGE, None), SHARES)[0]
        lang = 'scribble' if kind is None else rng.choices(list(kind), list(kind.values()))[0]
    if lang == 'scribble':
        return scribble.draw(rng, strength), 'scribble', ''
    manner = manner or rng.choices(('hand', 'sign', 'print'), (*MANNERS, 1 - sum(MANNERS)))[0]
    try:
        image, text = lines.draw(rng, lang, evaluation=evaluation, strength=strength, manner=manner)
    except LookupError:
        return None
    name = written_in(text)
    return (image, name, text) if name else None


def _draw(args: tuple[int, int]) -> list[tuple[np.ndarray, int]]:
    seed, count = args
    cv2.setNumThreads(1)
    rng = random.Random(seed)
    out = []
    while len(out) < count:
        drawn = sample(rng)
        if drawn is None or min(drawn[0].shape[:2]) < 6:
            continue
        grey = fit(drawn[0])
        out.append((grey[:, :LONGEST], CLASSES.index(drawn[1])))
    return out


def draw_many(count: int, seed: int, processes: int) -> list[tuple[np.ndarray, int]]:
    """`count` lines of the training part, drawn by processes of their own."""
    piece = 250
    with multiprocessing.get_context('spawn').Pool(processes) as pool:
        parts = pool.map(_draw, [(seed * 1_000_003 + k, piece) for k in range(count // piece)], chunksize=1)
    return [each for part in parts for each in part]
