"""Between text and the classes of the recogniser.

Characters are emitted from left to right as they stand in the picture (visual order), right-to-left lines reordered by the Unicode
bidirectional algorithm with brackets mirrored. Class 0 is the CTC blank.
"""
from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from bidi.algorithm import get_display

from ..synth import alphabets, text as texts

CHARACTERS = alphabets.recogniser()
CLASS = {c: i + 1 for i, c in enumerate(CHARACTERS)}
# What looks the same gets one label.
SAME = str.maketrans({'\u00a0': ' ', '‐': '-', '‑': '-', '´': "'", 'ʼ': "'", '\u0640': None})


def visual(text: str) -> str:
    """Logical order to the order on paper."""
    return get_display(unicodedata.normalize('NFC', text).translate(SAME), base_dir='R' if texts.right_to_left(text) else 'L')


def encode(text: str) -> list[int] | None:
    """The classes of a line in logical order, or None if it holds a character we have none for. Han and kana are the other recogniser's:
    they give nothing, so that little text over much ink says that a line is not ours."""
    classes = [CLASS.get(c, 0) for c in visual(''.join(c for c in text if not '\u3041' <= c <= '\u30ff' and not '\u4e00' <= c <= '\u9fff'))]
    return None if 0 in classes else classes


def collapse(indices: Iterable[int]) -> str:
    """Best path to visual text: repeats merged, blanks dropped."""
    out, last = [], 0
    for i in indices:
        if i != last and i:
            out.append(CHARACTERS[i - 1])
        last = i
    return ''.join(out)


def steps_needed(classes: list[int]) -> int:
    """The fewest time steps that can emit the classes: one each and a blank between equal neighbours."""
    return len(classes) + sum(a == b for a, b in zip(classes, classes[1:]))
