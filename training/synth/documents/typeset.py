"""From a source to a picture and to where its blocks are.

The page is typeset twice with the same commands and other colours: once as it is shown, once with every block in its own colour, without
smoothing. Where a colour is, its block is.
"""
from __future__ import annotations

import subprocess
from pathlib import Path

import cv2
import numpy as np

from . import figures
from .source import Source

COMMON = r'''
\usepackage{iftex}
\usepackage{xcolor}
\usepackage{graphicx}
\usepackage{amsmath,amssymb}
\usepackage{multirow,booktabs}
'''
SHOWN = r'\newcommand{\drawnfigure}[4]{\includegraphics[width=#3,height=#4]{#2}}'
CODED = r'\newcommand{\drawnfigure}[4]{{\color{#1}\rule{#3}{#4}}}'


class DoesNotFit(Exception):
    """The page's parts that must stay need more than one page."""


def code(number: int) -> tuple[int, int, int]:
    """A block's colour; two of them differ by 12 or more in a channel, and all from black, white and grey."""
    return 20 + 12 * (number % 16), 200 - 12 * (number // 16), 100 + 12 * (number % 7)


def write(source: Source, body: str, coded: bool) -> str:
    colours = '\n'.join(f'\\definecolor{{b{i}}}{{RGB}}{{{",".join(map(str, code(i) if coded else (0, 0, 0)))}}}' for i in range(len(source.blocks)))
    return '\n'.join([source.document, COMMON, colours, CODED if coded else SHOWN, source.preamble, r'\begin{document}', body, r'\end{document}', ''])


def compile_page(folder: Path, name: str, latex: str) -> int:
    """Runs XeLaTeX; returns the number of pages."""
    (folder / f'{name}.tex').write_text(latex, encoding='utf-8')
    done = subprocess.run(['xelatex', '-interaction=nonstopmode', '-halt-on-error', f'{name}.tex'], cwd=folder, capture_output=True, timeout=180)
    log = (folder / f'{name}.log').read_text(encoding='utf-8', errors='replace')
    if done.returncode:
        raise RuntimeError(f'{folder / name}.tex: ' + log[log.find('\n!'):][:600])
    return int(log.split('Output written on ')[-1].split('(')[1].split()[0])


def render(folder: Path, name: str, dots: int, smooth: bool) -> np.ndarray:
    plain = [] if smooth else ['-aa', 'no', '-aaVector', 'no']
    subprocess.run(['pdftoppm', '-r', str(dots), '-f', '1', '-l', '1', '-singlefile', '-png', *plain, f'{name}.pdf', name], cwd=folder, check=True, timeout=120)
    return cv2.imread(str(folder / f'{name}.png'), cv2.IMREAD_COLOR)


def draw(source: Source, folder: Path, dots: int) -> np.ndarray:
    """Typesets one page, leaving out what does not fit; sets the boxes of its blocks. Returns the page as BGR."""
    for i in range(source.figures):
        cv2.imwrite(str(folder / f'figure-{i + 1}.png'), figures.draw(source.rng, 720, 400))
    pieces = list(source.pieces)
    while (pages := compile_page(folder, 'page', write(source, '\n'.join(p.latex for p in pieces), False))) > 1:
        loose = [p for p in pieces if not p.kept]
        if not loose:
            raise DoesNotFit
        excess = max(1, int(len(loose) * (1 - 1.1 / pages)))
        pieces = [p for p in pieces if p.kept or p not in loose[-excess:]]
    compile_page(folder, 'coded', write(source, '\n'.join(p.latex for p in pieces), True))
    shown, coded = render(folder, 'page', dots, True), render(folder, 'coded', dots, False)
    for number, block in enumerate(source.blocks):
        block.boxes = boxes_of(coded, number, () if block.spans else source.gutters)
    return shown


def boxes_of(coded: np.ndarray, number: int, gutters: tuple[float, ...]) -> list[list[int]]:
    """Boxes of a block, from left to right: one for each column it stands in, one if it crosses the space between them."""
    red, green, blue = code(number)
    found = (np.abs(coded.astype(np.int16) - (blue, green, red)) <= 3).all(2)
    width = coded.shape[1]
    cuts = [0, *(round(g * width) for g in gutters), width]
    reach = max(2, width // 200)
    for cut in cuts[1:-1]:
        if found[:, cut - reach:cut + reach].any():
            cuts = [c for c in cuts if c != cut]
    boxes = []
    for left, right in zip(cuts, cuts[1:]):
        at = np.argwhere(found[:, left:right])
        if len(at):
            (top, first), (bottom, last) = at.min(0), at.max(0)
            boxes.append([int(left + first), int(top), int(left + last + 1), int(bottom + 1)])
    return boxes
