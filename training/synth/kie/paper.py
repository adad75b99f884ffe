"""A sheet on which a template writes lines and notes what each field holds."""
from __future__ import annotations

import random

from PIL import Image, ImageDraw, ImageFont

SANS = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'
BOLD = '/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc'
SERIF = '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc'
MONO = '/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf'
SIMPLIFIED = 2                                           # the face of the collections that draws simplified Chinese


class Paper:
    """`write` draws a line and returns its right end; `schema` and `values` are the truth, `written` the lines with their boxes."""

    def __init__(self, rng: random.Random, width: int, height: int, colour=(255, 255, 255)):
        self.rng = rng
        self.image = Image.new('RGB', (width, height), colour)
        self.draw = ImageDraw.Draw(self.image)
        self.schema: dict = {}
        self.values: dict = {}
        self.written: list[tuple[str, float, float, float, float]] = []

    def write(self, x: float, y: float, text: str, size: int = 24, font: str = SANS, ink=(25, 25, 30), right: bool = False, centre: bool = False) -> float:
        face = ImageFont.truetype(font, size, index=SIMPLIFIED if font.endswith('.ttc') else 0)
        length = self.draw.textlength(text, face)
        x -= length if right else length / 2 if centre else 0
        self.draw.text((x, y), text, ink, face)
        if text.strip():
            self.written.append((text, *self.draw.textbbox((x, y), text, face)))
        return x + length

    def line(self, *box: float, ink=(90, 90, 95)) -> None:
        self.draw.line(box, ink, 2)

    def field(self, name: str, value, hint: str = '') -> None:
        self.schema[name] = hint
        self.values[name] = value
