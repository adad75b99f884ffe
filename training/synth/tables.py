"""python -m training.synth.tables OUT [--count N] [--seed S]: tables with known truth, drawn by headless Chromium.

Writes images and labels.jsonl in the form `npm run eval` takes. Each table has a style, a size and a damage, so that scores can be
grouped by any of them. Needs chromium (see training/apt.txt).
"""
from __future__ import annotations

import argparse
import html
import io
import json
import random
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageFilter

from . import damage as damages

STYLES = {
    'grid': 'td{border:1px solid #222}',
    'booktabs': 'table{border-top:2px solid;border-bottom:2px solid} tr.head:last-of-type td,tr.last td{border-bottom:1px solid}',
    'borderless': 'td{padding:4px 22px}',
    'zebra': 'tr:nth-child(even) td{background:#e8eef4} tr.head td{background:#fff;border-bottom:1px solid #888}',
    'coloured': 'td{border-bottom:1px solid #ccc} tr.head td{background:#2a5d9f;color:#fff}',
    'frame': 'table{border:2px solid #333} tr.last td{border-bottom:1px solid #333}',
    'rows': 'td{border-bottom:1px solid #999}',
}
SIZES = {'small': ((3, 12), (2, 7)), 'large': ((25, 60), (8, 20)), 'row': ((0, 0), (3, 8)), 'column': ((4, 12), (1, 1))}
DAMAGES = ('clean', 'jpeg', 'small', 'skewed', 'sideways', 'perspective')
WORDS = 'annual average balance budget carbon cost density depth energy export growth income index labour level mass mean output price rate region sales share source stock supply tax total trade value volume water weight yield'.split()
HAN = '产品价格数量总计地区收入增长比例项目单位年度成本质量水平指数能源出口进口人口密度面积标准结果'
UNITS = ('', '', '', '%', ' kg', ' m²', ' ms', ' °C')


@dataclass(frozen=True)
class Cell:
    text: str
    rows: int = 1
    columns: int = 1


def words(rng: random.Random, most: int, han: bool, bilingual: bool = False) -> str:
    if bilingual:
        return words(rng, 1, True) + ' ' + words(rng, 1, False)
    if han:
        return ''.join(rng.choice(HAN) for _ in range(rng.randint(2, 3 * most)))
    text = ' '.join(rng.choice(WORDS) for _ in range(rng.randint(1, most)))
    return text[0].upper() + text[1:]


def value(rng: random.Random, unit: str) -> str:
    kind = rng.random()
    if kind < 0.06:
        return ''
    if kind < 0.1:
        return '-'
    number = f'{rng.uniform(0, 999):.{rng.randint(0, 2)}f}' if kind < 0.8 else f'{rng.randint(1000, 99999):,}'
    return number + unit


def draw_cells(rng: random.Random, rows: int, columns: int) -> tuple[list[list[Cell]], int]:
    """Rows of cells and how many of them are heads: one or two head rows, row groups in a third of the tables."""
    han = rng.random() < 0.3
    bilingual = han and rng.random() < 0.3
    table: list[list[Cell]] = []
    nested = columns >= 4 and rng.random() < 0.5
    if nested:
        top, under, column = [Cell(words(rng, 2, han), 2, 1)], [], 1
        while column < columns:
            span = min(rng.randint(1, 3), columns - column)
            top.append(Cell(words(rng, 2, han), 1 if span > 1 else 2, span))
            under += [Cell(words(rng, 1, han)) for _ in range(span)] if span > 1 else []
            column += span
        if not under:
            top = [Cell(cell.text) for cell in top]
        table += [top, under] if under else [top]
    else:
        table.append([Cell(words(rng, 2, han, bilingual)) for _ in range(columns)])
    heads = len(table)
    grouped = columns >= 3 and rng.random() < 0.33
    units = [rng.choice(UNITS) for _ in range(columns)]
    left = 0
    for row in range(rows):
        cells: list[Cell] = []
        if grouped and left == 0:
            left = min(rng.randint(1, 4), rows - row)
            cells.append(Cell(words(rng, 1, han), left, 1))
        first = 1 if grouped else 0
        cells.append(Cell(words(rng, 3, han)))
        cells += [Cell(value(rng, units[c])) for c in range(first + 1, columns)]
        left -= 1
        table.append(cells)
    return table, heads


def to_html(table: list[list[Cell]], heads: int | None = None) -> str:
    lines = []
    for i, row in enumerate(table):
        cells = ''.join(
            '<td' + (f' rowspan="{c.rows}"' if c.rows > 1 else '') + (f' colspan="{c.columns}"' if c.columns > 1 else '')
            + f'>{html.escape(c.text, quote=False)}</td>' for c in row)
        kind = '' if heads is None or i >= heads else ' class="head last"' if i == heads - 1 else ' class="head"'
        lines.append(f'<tr{kind}>{cells}</tr>')
    return '<table>' + ''.join(lines) + '</table>'


def photograph(rng: random.Random, table: str, style: str, large: bool) -> Image.Image:
    """The table as Chromium draws it, cut out with a small margin."""
    size, pad = (13, 3) if large else (rng.randint(14, 18), rng.randint(3, 7))
    face = rng.choice(('sans-serif', 'serif', 'Noto Sans CJK SC', 'Noto Serif CJK SC'))
    align = rng.choice(('left', 'center', 'right'))
    css = (f'body{{margin:12px;background:#fff;font:{size}px {face}}} table{{border-collapse:collapse}} '
           f'td{{padding:{pad}px {pad * 2}px;text-align:{align};max-width:{size * 14}px}} td:first-child{{text-align:left}} ' + STYLES[style])
    with tempfile.TemporaryDirectory() as folder:
        page, shot = Path(folder) / 'table.html', Path(folder) / 'table.png'
        page.write_text(f'<!doctype html><meta charset="utf-8"><style>{css}</style>{table}', encoding='utf-8')
        window = (2400, 2600) if large else (1500, 1400)
        subprocess.run(
            ['chromium', '--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', f'--screenshot={shot}',
             f'--window-size={window[0]},{window[1]}', page.as_uri()], check=True, capture_output=True, timeout=120)
        picture = Image.open(shot).convert('RGB')
    ink = np.argwhere(np.asarray(picture.convert('L')) < 250)
    (top, left), (bottom, right) = ink.min(0), ink.max(0)
    return picture.crop((max(0, left - 8), max(0, top - 8), right + 9, bottom + 9))


def damage(rng: random.Random, picture: Image.Image, kind: str) -> Image.Image:
    if kind == 'jpeg':
        buffer = io.BytesIO()
        picture.filter(ImageFilter.GaussianBlur(0.6)).save(buffer, 'JPEG', quality=rng.randint(35, 60))
        return Image.open(buffer).convert('RGB')
    if kind == 'small':
        return picture.resize((picture.width * 7 // 10, picture.height * 7 // 10), Image.Resampling.BICUBIC)
    if kind == 'skewed':
        return picture.rotate(rng.uniform(-2, 2), Image.Resampling.BICUBIC, expand=True, fillcolor='white')
    if kind == 'sideways':
        return picture.transpose(rng.choice((Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270)))
    if kind == 'perspective':
        bgr = cv2.cvtColor(np.asarray(picture), cv2.COLOR_RGB2BGR)
        seen, _ = damages.apply(bgr, rng, 0.4, ['shading', 'perspective'])
        return Image.fromarray(cv2.cvtColor(seen, cv2.COLOR_BGR2RGB))
    return picture


def main() -> None:
    parser = argparse.ArgumentParser(prog='python -m training.synth.tables', description=__doc__)
    parser.add_argument('out', type=Path)
    parser.add_argument('--count', type=int, default=84)
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    with (options.out / 'labels.jsonl').open('w', encoding='utf-8') as labels:
        for i in range(options.count):
            style = list(STYLES)[i % len(STYLES)]
            size = 'large' if i % 4 == 3 else ('row', 'column')[i % 2] if i % 13 == 12 else 'small'
            kind = DAMAGES[(i // len(STYLES)) % len(DAMAGES)]
            (rows, columns) = (rng.randint(*bounds) for bounds in SIZES[size])
            table, heads = draw_cells(rng, rows, columns)
            picture = damage(rng, photograph(rng, to_html(table, heads), style, size == 'large'), kind)
            name = f'{i:03}-{style}-{size}-{kind}'
            picture.save(options.out / f'{name}.png')
            label = {'id': name, 'image': f'{name}.png', 'task': 'table', 'expected': to_html(table),
                     'style': style, 'size': size, 'damage': kind, 'cells': sum(len(row) for row in table)}
            labels.write(json.dumps(label, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
