"""Draw a set: python -m training.synth.kie --set build|more|test|later|held|fresh --count 5 --out DIR [--seed 1] [--strength .25] [--lines]

Writes pictures and labels.jsonl with, for each, the schema to ask with and the values that are right (a list of values where
several forms are). With --lines no pictures are written: each label holds the lines that a recogniser would read, for thousands in a minute.
"""
from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import cv2
import numpy as np

from .. import damage
from . import build, europe, fresh, held, more, office, test
from .seen import lines_of

SETS = {'build': build.TEMPLATES, 'more': more.TEMPLATES, 'test': test.TEMPLATES, 'later': test.LATER, 'held': held.HELD, 'fresh': fresh.FRESH, 'invoices': europe.INVOICES, 'forms': europe.FORMS, 'tills': office.TILLS, 'sheets': office.SHEETS}
DAMAGES = ('blur', 'noise', 'jpeg', 'shading', 'contrast', 'skew', 'perspective')


def plain(value):
    """Tuples of right forms as lists, however deep."""
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    return list(value) if isinstance(value, tuple) else value


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument('--set', choices=SETS, default='build')
    args.add_argument('--count', type=int, default=5)
    args.add_argument('--out', type=Path, required=True)
    args.add_argument('--seed', type=int, default=1)
    args.add_argument('--strength', type=float, default=.25)
    args.add_argument('--lines', action='store_true')
    a = args.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    with (a.out / 'labels.jsonl').open('w') as labels:
        for template in SETS[a.set]:
            for i in range(a.count):
                rng = random.Random(f'{a.set} {template.__name__} {a.seed} {i}')
                paper = template(rng)
                name = f'{template.__name__}_{i}'
                label = {'id': name, 'image': name + '.jpg', 'task': 'kie', 'source': template.__name__, 'expected': {'schema': paper.schema, 'values': plain(paper.values)}}
                if a.lines:
                    label |= {'width': paper.image.width, 'height': paper.image.height, 'lines': lines_of(paper.written, rng)}
                    labels.write(json.dumps(label, ensure_ascii=False) + '\n')
                    continue
                picture = cv2.cvtColor(np.asarray(paper.image), cv2.COLOR_RGB2BGR)
                if i > 0:
                    kinds = sorted(rng.sample(DAMAGES, rng.randint(1, 3)), key=DAMAGES.index)
                    picture, _ = damage.apply(picture, rng, a.strength, kinds)
                cv2.imwrite(str(a.out / label['image']), picture, [cv2.IMWRITE_JPEG_QUALITY, 92])
                labels.write(json.dumps(label, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
