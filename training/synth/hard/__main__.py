"""Draws the set of hard images: `python -m training.synth.hard OUT [--count 6] [--seed 1] [--kinds KIND …]`.

OUT gets the images and labels.jsonl, a line each: id, image, task, kind, expected (text and quad of every line in reading order), fitting.
"""
from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import cv2

from .kinds import KINDS, RARER


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('out', type=Path)
    parser.add_argument('--count', type=int, default=6, help='images of each kind; fewer of the largest')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--kinds', nargs='*', default=list(KINDS), choices=list(KINDS), metavar='KIND', help=', '.join(KINDS))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with (options.out / 'labels.jsonl').open('w', encoding='utf8') as labels:
        for kind in options.kinds:
            for i in range(max(1, options.count // RARER.get(kind, 1))):
                sheet = KINDS[kind](random.Random(f'{options.seed} {kind} {i}'))
                name = ''.join(c if c.isalnum() else '-' for c in kind.lower().replace(',', ''))
                # Posters as JPEG, as such files are; all else without further loss.
                large = sheet.image.shape[1] >= 5000
                file = f'{name}-{i}.{"jpg" if large else "png"}'
                cv2.imwrite(str(options.out / file), sheet.image, [cv2.IMWRITE_JPEG_QUALITY, 92] if large else [])
                expected = [{'text': text, 'quad': [round(float(v), 1) for point in quad for v in point]} for text, quad in sheet.lines]
                row = {'id': f'{name}-{i}', 'image': file, 'task': 'text_localization', 'kind': kind, 'fitting': sheet.fitting, 'expected': expected}
                labels.write(json.dumps(row, ensure_ascii=False) + '\n')
            print(kind, flush=True)


main()
