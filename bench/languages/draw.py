"""Draws one clean article of 1000 x 1400 pixels a language, FOLDER/LANG.png, in fonts and words held back from training; lengths.json: its lines, in
line heights, summed.

    python bench/languages/draw.py FOLDER          # with training/requirements.txt and the fonts of training/apt.txt installed
"""
import json
import random
import sys
from pathlib import Path

import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))
from training.synth import pages  # noqa: E402

folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
lengths = {}
for lang in ('en', 'de', 'ru', 'uk', 'ko', 'vi', 'ar', 'he'):
    picture, lines = pages.draw(random.Random(3), lang, kind='article', size=(1000, 1400), evaluation=True, strength=0)
    cv2.imwrite(str(folder / f'{lang}.png'), picture)
    sides = [(np.linalg.norm(quad[1] - quad[0]), np.linalg.norm(quad[3] - quad[0])) for _, quad, _ in lines]
    lengths[lang] = float(sum(length / max(1, height) for length, height in sides))
(folder / 'lengths.json').write_text(json.dumps(lengths))
