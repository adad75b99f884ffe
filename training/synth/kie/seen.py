"""What a recogniser would read of a sheet: texts that stand close are one line, wide spaces part a line, some characters are misread."""
from __future__ import annotations

import random
from typing import NamedTuple

CONFUSED = {'0': 'O', 'O': '0', '1': 'l', 'l': '1', 'I': 'l', '5': 'S', 'B': '8', 'é': 'e', 'ü': 'u', 'ß': 'B', 'ó': 'o', ':': '', '.': '', ',': '.', 'm': 'rn', ' ': ''}


def misread(text: str, r: random.Random, share: float) -> str:
    return ''.join(CONFUSED.get(char, char) if r.random() < share else char for char in text)


class Part(NamedTuple):
    text: str
    left: float
    top: float
    right: float
    bottom: float


def lines_of(written: list[tuple[str, float, float, float, float]], r: random.Random, share: float = .004) -> list[dict]:
    """`written`: text, left, top, right, bottom. Gives lines with `text`, `box` and `confidence`, from the top."""
    parts: list[Part] = []
    for text, left, top, right, bottom in written:
        # A recogniser parts a line at a wide space.
        width, at = (right - left) / max(1, len(text)), 0
        for piece in text.replace('　', '   ').split('   '):
            if piece.strip():
                lead = len(piece) - len(piece.lstrip())
                parts.append(Part(piece.strip(), left + width * (at + lead), top, left + width * (at + len(piece.rstrip())), bottom))
            at += len(piece) + 3
    parts.sort(key=lambda part: (round((part.top + part.bottom) / 2 / 12), part.left))
    lines: list[Part] = []
    for part in parts:
        height, last = part.bottom - part.top, lines[-1] if lines else None
        if last and on_row(last, part) and -.2 * height < part.left - last.right < r.uniform(.4, 1.1) * height:
            lines[-1] = Part(last.text + ' ' + part.text, last.left, min(last.top, part.top), part.right, max(last.bottom, part.bottom))
        else:
            lines.append(part)
    return [{'text': misread(line.text, r, share if r.random() < .5 else 0), 'box': [round(v + r.gauss(0, .8), 1) for v in (line.left, line.top, line.right, line.bottom)], 'confidence': round(min(.999, 1 - abs(r.gauss(0, .02))), 3)} for line in lines]


def on_row(a: Part, b: Part) -> bool:
    return min(a.bottom, b.bottom) - max(a.top, b.top) > .6 * min(a.bottom - a.top, b.bottom - b.top)
