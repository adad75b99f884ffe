"""A page's LaTeX source and its truth: every block stands in a colour of its own, so that a second drawing tells where it is."""
from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from . import content

BESIDE = ('header', 'footer', 'page_number')


@dataclass
class Block:
    """`text` is what a reader sees; tables have `html`, formulas `latex`. `also`: another kind that is as right. One that `spans` crosses columns."""

    kind: str
    text: str = ''
    html: str | None = None
    latex: str | None = None
    also: str | None = None
    spans: bool = False
    boxes: list[list[int]] = field(default_factory=list)


@dataclass
class Piece:
    """Part of a page's body with the blocks in it. One that is not `kept` may be left out where the page is full."""

    latex: str
    blocks: tuple[int, ...] = ()
    kept: bool = False


@dataclass
class Source:
    """A page while it is written. `gutters` are the middles of the spaces between columns as shares of the page's width."""

    rng: random.Random
    lang: str
    preamble: str = ''
    document: str = r'\documentclass{article}'
    pieces: list[Piece] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    gutters: tuple[float, ...] = ()
    figures: int = 0

    def block(self, kind: str, source: str, text: str = '', **more: Any) -> tuple[int, str]:
        """A new block: its number, and its LaTeX in its colour. The order of calls is the reading order."""
        self.blocks.append(Block(kind, text, **more))
        number = len(self.blocks) - 1
        return number, f'{{\\color{{b{number}}}{source}}}'

    def add(self, kind: str, source: str, text: str = '', *, kept: bool = False, after: str = '\n\n', **more: Any) -> None:
        number, coloured = self.block(kind, source, text, **more)
        self.pieces.append(Piece(coloured + after, (number,), kept))

    def raw(self, latex: str, kept: bool = True) -> None:
        self.pieces.append(Piece(latex + '\n', (), kept))

    def paragraph(self, sentences: tuple[int, int] = (3, 7), maths: float = 0, bold: float = .03, kept: bool = False) -> None:
        made = content.paragraph(self.rng, self.lang, sentences, maths, bold)
        self.add('paragraph', made.latex + r'\par', made.plain, kept=kept)

    def noted(self, number: int) -> None:
        """A paragraph with a footnote. The note is read after everything else."""
        made = content.paragraph(self.rng, self.lang, (2, 4))
        note = content.sentence(self.rng, self.lang)
        self.blocks.append(Block('footnote', f'{number} {note.plain}'))
        at = len(self.blocks) - 1
        main, coloured = self.block('paragraph', f'{made.latex}\\footnotemark[{number}]\\footnotetext[{number}]{{\\color{{b{at}}}{note.latex}}}\\par', f'{made.plain}{number}')
        self.pieces.append(Piece(coloured + '\n\n', (main, at)))

    def items(self, ordered: bool, count: tuple[int, int] = (3, 5), words: tuple[int, int] = (3, 9)) -> None:
        drawn = [content.phrase(self.rng, self.lang, *words) for _ in range(self.rng.randint(*count))]
        name = 'enumerate' if ordered else 'itemize'
        # beamer colours every item anew, so each says its colour itself.
        lines = '\n'.join(f'\\item\\color{{b{len(self.blocks)}}} {content.escape(item)}' for item in drawn)
        text = '\n'.join(f'{f"{i + 1}." if ordered else "•"} {item}' for i, item in enumerate(drawn))
        self.add('list', f'\\begin{{{name}}}\n{lines}\n\\end{{{name}}}', text)

    def formula(self, number: str | None = None) -> None:
        made = content.formula(self.rng)
        tag = f' \\tag*{{\\textcolor{{black}}{{({number})}}}}' if number else ''
        self.add('formula', f'\\begin{{equation*}}{made}{tag}\\end{{equation*}}', made, latex=made)

    def table(self, caption: str | None, rows: tuple[int, int] = (3, 7), columns: tuple[int, int] = (3, 5)) -> None:
        """A table, its caption above it; both together or not at all."""
        made = content.table(self.rng, rows, columns)
        parts, numbers = [], []
        if caption:
            number, coloured = self.block('caption', content.escape(caption), caption)
            parts.append(coloured + r'\par\smallskip')
            numbers.append(number)
        fitted = f'\\resizebox{{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}}{{!}}{{{made.latex}}}'
        number, coloured = self.block('table', fitted, html=made.html)
        parts.append(coloured)
        self.pieces.append(Piece('\\begin{center}' + '\n'.join(parts) + '\\end{center}\n', (*numbers, number)))

    def figure(self, caption: str | None, width: float = .7, shape: float = .55) -> None:
        """A figure of a share of the line's width, its caption below it."""
        self.figures += 1
        number, _ = self.block('figure', '')
        parts = [f'\\drawnfigure{{b{number}}}{{figure-{self.figures}.png}}{{{width:.2f}\\linewidth}}{{{width * shape:.3f}\\linewidth}}']
        numbers = [number]
        if caption:
            at, coloured = self.block('caption', content.escape(caption), caption)
            parts.append(r'\par\smallskip ' + coloured)
            numbers.append(at)
        self.pieces.append(Piece('\\begin{center}' + '\n'.join(parts) + '\\end{center}\n', tuple(numbers)))

    def beside(self, kind: str, text: str) -> str:
        """A header, a footer or a page number, to be put into a page style."""
        return self.block(kind, content.escape(text), text, spans=True)[1]
