"""What a recogniser would read of a sheet: texts that stand close are one line, wide spaces part a line, some characters are misread."""
from __future__ import annotations

import random

CONFUSED = {'0': 'O', 'O': '0', '1': 'l', 'l': '1', 'I': 'l', '5': 'S', 'B': '8', 'é': 'e', 'ü': 'u', 'ß': 'B', 'ó': 'o', ':': '', '.': '', ',': '.', 'm': 'rn', ' ': ''}


def misread(text: str, r: random.Random, share: float) -> str:
    return ''.join(CONFUSED.get(char, char) if r.random() < share else char for char in text)


def lines_of(written: list[tuple[str, float, float, float, float]], r: random.Random, share: float = .004) -> list[dict]:
    """`written`: text, left, top, right, bottom. Gives lines with `text`, `box` and `confidence`, from the top."""
    parts = []
    for text, left, top, right, bottom in written:
        # A recogniser parts a line at a wide space.
        width, at = (right - left) / max(1, len(text)), 0
        for piece in text.replace('　', '   ').split('   '):
            if piece.strip():
                lead = len(piece) - len(piece.lstrip())
                parts.append([piece.strip(), left + width * (at + lead), top, left + width * (at + len(piece.rstrip())), bottom])
            at += len(piece) + 3
    parts.sort(key=lambda part: (round((part[2] + part[4]) / 2 / 12), part[1]))
    lines: list[list] = []
    for part in parts:
        last = lines[-1] if lines else None
        height = part[4] - part[2]
        row = last and min(last[4], part[4]) - max(last[2], part[2]) > .6 * min(height, last[4] - last[2])
        if last and row and -.2 * height < part[1] - last[3] < r.uniform(.4, 1.1) * height:
            last[0] += ' ' + part[0]
            last[2:] = [min(last[2], part[2]), part[3], max(last[4], part[4])]
        else:
            lines.append(list(part))
    return [{'text': misread(text, r, share if r.random() < .5 else 0), 'box': [round(v + r.gauss(0, .8), 1) for v in box], 'confidence': round(min(.999, 1 - abs(r.gauss(0, .02))), 3)} for text, *box in lines]
