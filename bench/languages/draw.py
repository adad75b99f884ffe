"""Draws one clean article of 1000 x 1400 pixels a language, FOLDER/LANG.png, in fonts and words held back from training.

    python bench/languages/draw.py FOLDER          # with training/requirements.txt and the fonts of training/apt.txt installed
"""
import random
import sys
from pathlib import Path

import cv2

sys.path.insert(0, str(Path(__file__).parents[2]))
from training.synth import pages  # noqa: E402

folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for lang in ('en', 'de', 'ru', 'uk', 'ko', 'vi', 'ar', 'he'):
    picture, _ = pages.draw(random.Random(3), lang, kind='article', size=(1000, 1400), evaluation=True, strength=0)
    cv2.imwrite(str(folder / f'{lang}.png'), picture)
