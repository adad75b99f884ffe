"""python -m training.synth.documents OUT [--count N] [--only CLASS] [--seed S] [--damage STRENGTH]: N pages of each class and language.

Writes images and labels.jsonl: for each page its class, language and blocks in reading order with kind, boxes, text, table, formula.
Needs XeLaTeX, poppler and the fonts of training/apt.txt.
"""
from __future__ import annotations

import argparse
import json
import random
import tempfile
from pathlib import Path

import cv2
import numpy as np

from .. import damage
from . import office, papers, stage
from .source import BESIDE, Block
from .typeset import DoesNotFit, draw

CLASSES = {
    'article': papers.article, 'two-columns': papers.two_columns, 'book': papers.book, 'letter': office.letter, 'slides': stage.slides,
    'exam': stage.exam, 'newspaper': stage.newspaper, 'invoice': office.invoice, 'cv': office.cv, 'lab-report': papers.lab_report,
}
LANGUAGES = ('en', 'zh')


def truth(blocks: list[Block]) -> list[dict]:
    """Blocks that are on the page, notes after all others; what stands beside the flow has no order."""
    there = [block for block in blocks if block.boxes]
    there.sort(key=lambda block: block.kind == 'footnote')
    out, order = [], 0
    for block in there:
        known: dict[str, object] = {'kind': block.kind, 'also': block.also, 'text': block.text, 'html': block.html, 'latex': block.latex, 'boxes': block.boxes}
        if block.kind not in BESIDE:
            known['order'] = order
            order += 1
        out.append({key: value for key, value in known.items() if value is not None})
    return out


def damaged(image: np.ndarray, blocks: list[Block], rng: random.Random, strength: float) -> np.ndarray:
    image, transform = damage.apply(image, rng, strength)
    for block in blocks:
        for box in block.boxes:
            left, top, right, bottom = box
            moved = damage.move(np.array([[left, top], [right, top], [right, bottom], [left, bottom]]), transform)
            box[:] = [round(float(v)) for v in (*moved.min(0), *moved.max(0))]
    return image


def main() -> None:
    parser = argparse.ArgumentParser(prog='python -m training.synth.documents', description=__doc__)
    parser.add_argument('out', type=Path)
    parser.add_argument('--count', type=int, default=3)
    parser.add_argument('--only', choices=CLASSES)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--damage', type=float, default=0)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with (options.out / 'labels.jsonl').open('w', encoding='utf-8') as labels:
        for name in [options.only] if options.only else CLASSES:
            for lang in LANGUAGES:
                for i in range(options.count):
                    label = page(options, name, lang, i)
                    labels.write(json.dumps(label, ensure_ascii=False) + '\n')
                    labels.flush()


def page(options: argparse.Namespace, name: str, lang: str, i: int) -> dict:
    """Draws one page; another one where its fixed parts do not fit."""
    identity = f'{name}-{lang}-{i:02}'
    for attempt in range(5):
        rng = random.Random(f'{options.seed} {identity} {attempt}')
        source = CLASSES[name](rng, lang)
        with tempfile.TemporaryDirectory() as folder:
            try:
                image = draw(source, Path(folder), 200 if name == 'slides' else rng.choice((120, 150, 180)))
            except DoesNotFit:
                continue
        if options.damage > 0:
            image = damaged(image, source.blocks, rng, options.damage)
        cv2.imwrite(str(options.out / f'{identity}.png'), image)
        return {'id': identity, 'image': f'{identity}.png', 'task': 'document', 'class': name, 'lang': lang, 'expected': truth(source.blocks)}
    raise RuntimeError(f'{identity} never fits')


if __name__ == '__main__':
    main()
