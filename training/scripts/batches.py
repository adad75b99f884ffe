"""Batches of drawn lines, made in a process of their own.

Lines are scaled to 48 pixels of height and put into the narrowest of a few widths that holds them, so that few kernel shapes occur;
a batch has about the same number of pixels at every width.
"""
from __future__ import annotations

import multiprocessing
import os
import random
from queue import Full

import cv2
import numpy as np

from ..synth import lines
from . import labels
from .network import HEIGHT, STRIDE

WIDTHS = (128, 192, 256, 320, 416, 512, 640, 800, 1024, 1280, 1600)
PIXELS = 16 * 320                                            # widths of a batch summed
LANGUAGES = {'vi': 26, 'ar': 24, 'ru': 17, 'ko': 14, 'he': 6, 'uk': 5, 'el': 2, 'zh': 2, 'ja': 2, 'be': 1, 'bg': 1, 'sr': 1,
             'en': 2, 'de': 1, 'fr': 1, 'es': 1, 'it': 1, 'pt': 1, 'pl': 1, 'tr': 1, 'cs': 1, 'hu': 1, 'ro': 1, 'nb': 1}
# Shares of lines written by hand and on signs; the rest is print.
MANNERS = {'vi': (.08, .42), 'ru': (.42, .12), 'uk': (.2, .12), 'ko': (.08, .22), 'ar': (.04, .12), 'he': (.05, .12)}
OTHER_MANNERS = (.08, .1)


GREY = 128                                                   # zero for the network: what the engine fills a batch with


def fit(image: np.ndarray, stretch: float = 1.0, filling: int | None = GREY) -> np.ndarray | None:
    """BGR picture -> [48, W, 3] uint8 of one of WIDTHS, filled on the right with `filling` or (None) the colour of the last column.
    None if too long."""
    width = max(STRIDE, round(image.shape[1] * HEIGHT / image.shape[0] * stretch))
    target = next((w for w in WIDTHS if width <= w * 1.05), None)
    if target is None:
        return None
    width = min(width, target)
    line = cv2.resize(image, (width, HEIGHT), interpolation=cv2.INTER_AREA if image.shape[0] > 1.5 * HEIGHT else cv2.INTER_LINEAR)
    out = np.empty((HEIGHT, target, 3), np.uint8)
    out[:, :width] = line
    out[:, width:] = np.median(line[:, -1], 0) if filling is None else filling
    return out


def sample(rng: random.Random, hardness: float) -> tuple[np.ndarray, list[int]] | None:
    """One training line: its picture and classes; None where it can't be used."""
    lang = rng.choices(list(LANGUAGES), list(LANGUAGES.values()))[0]
    strength = rng.choice((0, 0, rng.random() * .4, rng.random() * .8, rng.random())) * hardness
    try:
        written, sign = MANNERS.get(lang, OTHER_MANNERS)
        manner = rng.choices(('hand', 'sign', 'print'), (written, sign, 1 - written - sign))[0]
        image, text = lines.draw(rng, lang, strength=strength, rare=.25 if lang in ('ko', 'vi') else .12, manner=manner)
    except LookupError:
        return None
    classes = labels.encode(text)
    stretch = rng.uniform(.9, 1.35 if lang == 'ar' else 1.12) if rng.random() < .5 else 1   # narrow Arabic letters crowd the steps
    picture = fit(image, stretch, rng.choice((GREY, None)))
    if classes is None or picture is None or labels.steps_needed(classes) > picture.shape[1] // STRIDE:
        return None
    return picture, classes


def _feed(seed: int, queue, hardness) -> None:
    cv2.setNumThreads(1)
    rng = random.Random(seed)
    waiting: dict[int, list] = {w: [] for w in WIDTHS}
    parent = os.getppid()
    while os.getppid() == parent:
        drawn = sample(rng, hardness.value)
        if drawn is None:
            continue
        group = waiting[drawn[0].shape[1]]
        group.append(drawn)
        if len(group) >= max(2, PIXELS // drawn[0].shape[1]):
            batch = np.stack([p for p, _ in group]), [c for _, c in group]
            while os.getppid() == parent:
                try:
                    queue.put(batch, timeout=5)
                    break
                except Full:
                    continue
            group.clear()


class Feeder:
    """Iterates over batches ([N, 48, W, 3] uint8, list of classes) for ever. `hardness` scales the damage."""

    def __init__(self, seed: int, processes: int = 1):
        context = multiprocessing.get_context('spawn')
        self.hardness = context.Value('d', 1.0)
        self.queue = context.Queue(24)
        for i in range(processes):
            context.Process(target=_feed, args=(seed + i, self.queue, self.hardness), daemon=True).start()

    def __iter__(self):
        while True:
            yield self.queue.get()
