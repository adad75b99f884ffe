"""Batches of damaged renders, made by a thread beside the training.

Pictures of like size and labels of like length go together, and few distinct shapes occur: CPU kernels are compiled once a shape.
"""
from __future__ import annotations

import pickle
import queue
import random
import threading
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from . import damage, handwriting, images, vocabulary

HEIGHTS = (32, 48, 64, 80, 96, 128, 160, 192)
WIDTHS = (64, 128, 192, 256, 320, 384, 448, 512, 640, 768, 960)
LABEL_STEP = 8
GROUP = 4                   # the number of samples of a batch is a multiple
DRAWN = 4096                # samples planned at a time
SHORT = ((12, .7), (24, .85))   # labels shorter than the first are taken with the second's probability: long ones are harder and rarer


@dataclass(frozen=True, slots=True)
class Sample:
    png: bytes
    classes: np.ndarray     # int16
    glyph: float            # height of its glyphs, in pixels
    hand: bool              # to be turned into handwriting

    def size(self) -> tuple[float, float]:
        """Height and width once scaled, from the PNG's header."""
        width, height = (int.from_bytes(self.png[i:i + 4], 'big') for i in (16, 20))
        glyph = images.GLYPH / self.glyph
        factor = min(glyph, images.HEIGHT / height, images.WIDTH / width)
        return height * factor, width * factor


def load(folder: Path, hand: bool = False, longest: int = 200) -> list[Sample]:
    """The samples of a folder of shards, without those held back or outside the vocabulary."""
    samples = []
    for path in sorted(folder.glob('*.pkl')):
        for png, label, glyph in pickle.loads(path.read_bytes()):
            classes = vocabulary.encode(label)
            if classes and len(classes) <= longest and not vocabulary.held_back(label):
                samples.append(Sample(png, np.array(classes, np.int16), glyph, hand))
    return samples


def picture(sample: Sample, rng: np.random.Generator) -> np.ndarray:
    drawn, glyph = cv2.imdecode(np.frombuffer(sample.png, np.uint8), cv2.IMREAD_GRAYSCALE), sample.glyph
    if sample.hand:
        drawn, glyph = handwriting.write(drawn, glyph, rng)
        drawn = images.crop(drawn)
    return damage.damaged(drawn, glyph, rng)


def collate(samples: list[Sample], rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """uint8 [n, 1, h, w] as `images.batch` makes it, and int64 [n, 1 + t]: start, classes, end, padding."""
    pictures = [picture(s, rng) for s in samples]
    length = -(-(max(len(s.classes) for s in samples) + 1) // LABEL_STEP) * LABEL_STEP
    labels = np.full((len(samples), length + 1), vocabulary.PAD, np.int64)
    for row, sample in zip(labels, samples):
        row[0], row[1:1 + len(sample.classes)], row[1 + len(sample.classes)] = vocabulary.START, sample.classes, vocabulary.END
    height, width = (next(s for s in sides if s >= max(p.shape[axis] for p in pictures)) for axis, sides in enumerate((HEIGHTS, WIDTHS)))
    return images.batch(pictures, height, width), labels


def planned(samples: list[Sample], pixels: float, tokens: int, most: int) -> list[list[Sample]]:
    """Groups of samples of like shape: at most `most` samples, `pixels` padded pixels and `tokens` padded tokens each."""
    cells: dict[tuple[int, int], list[Sample]] = {}
    for sample in samples:
        height, width = sample.size()
        key = next((h for h in HEIGHTS if h >= height * 1.1 + 2), HEIGHTS[-1]), next((w for w in WIDTHS if w >= width * 1.1 + 2), WIDTHS[-1])
        cells.setdefault(key, []).append(sample)
    plans = []
    for (height, width), cell in cells.items():
        cell.sort(key=lambda s: len(s.classes))
        largest = max(GROUP, min(most, int(pixels / height / width) // GROUP * GROUP))
        for i in range(0, len(cell), largest):
            part = cell[i:i + largest]
            while len(part) > GROUP and len(part) * len(part[-1].classes) > tokens:
                part = part[:-GROUP]
            if len(part) >= GROUP:
                plans.append(part[:len(part) // GROUP * GROUP])
    return plans


class Feeder:
    """Endless batches of (pictures, labels) from sources with shares. `longest` is the limit of tokens for now."""

    def __init__(self, sources: list[tuple[list[Sample], float]], pixels: float, tokens: int, most: int, seed: int, threads: int = 1):
        self.sources, self.limits, self.longest = sources, (pixels, tokens, most), 40
        self.rng, self.lock, self.plans = random.Random(seed), threading.Lock(), []
        self.queue: queue.Queue = queue.Queue(6)
        for number in range(threads):
            threading.Thread(target=self._run, args=(seed * 97 + number,), daemon=True).start()

    def _plan(self) -> list[list[Sample]]:
        pools, shares = zip(*self.sources)
        drawn = [self.rng.choice(pool) for pool in self.rng.choices(pools, shares, k=DRAWN)]
        kept = [s for s in drawn if len(s.classes) <= self.longest and self.rng.random() < next((p for n, p in SHORT if len(s.classes) < n), 1)]
        plans = planned(kept, *self.limits)
        self.rng.shuffle(plans)
        return plans

    def _run(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        while True:
            with self.lock:
                if not self.plans:
                    self.plans = self._plan()
                samples = self.plans.pop()
            self.queue.put(collate(samples, rng))

    def __iter__(self):
        while True:
            yield self.queue.get()
