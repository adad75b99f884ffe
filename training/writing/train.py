"""Trains the network and writes models/writing.onnx: python -m training.writing.train [--lines 16000] [--epochs 10] [--out models/writing.onnx]"""
from __future__ import annotations

import argparse
import pickle
import random
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import Tensor, nn

from .network import Network, Shipped
from .samples import CLASSES, HEIGHT, LONGEST, draw_many

PIXELS = 64 * 320                                            # widths of a batch summed
STEP = 64                                                    # widths are multiples of it: few kernel shapes


def batches(drawn: list[tuple[np.ndarray, int]], rng: random.Random):
    """Lines of like width together, as many as fill PIXELS; each time in another width, and some with light and dark exchanged."""
    widths = [min(LONGEST, max(STEP, round(line.shape[1] * rng.uniform(.85, 1.15) / STEP) * STEP)) for line, _ in drawn]
    groups = []
    for width in range(STEP, LONGEST + 1, STEP):
        bucket = [k for k, w in enumerate(widths) if w == width]
        rng.shuffle(bucket)
        size = PIXELS // width
        groups += [(width, bucket[i:i + size]) for i in range(0, len(bucket) - size + 1, size)]
    rng.shuffle(groups)
    for width, group in groups:
        pictures = np.stack([cv2.resize(drawn[k][0], (width, HEIGHT), interpolation=cv2.INTER_LINEAR) for k in group])
        dark = np.array([rng.random() < .1 for _ in group])
        pictures[dark] = 255 - pictures[dark]
        yield torch.from_numpy(pictures[:, None].astype(np.float32)) / 127.5 - 1, torch.tensor([drawn[k][1] for k in group])


def export(network: Network, path: str) -> None:
    shipped = Shipped(network).eval()
    torch.onnx.export(shipped, (torch.zeros(2, 3, HEIGHT, 320),), path, input_names=['x'], output_names=['shares'], opset_version=17, dynamo=False,
                      dynamic_axes={'x': {0: 'n', 3: 'w'}, 'shares': {0: 'n'}})


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('--lines', type=int, default=16000)
    options.add_argument('--epochs', type=int, default=10)
    options.add_argument('--seed', type=int, default=1)
    options.add_argument('--processes', type=int, default=2)
    options.add_argument('--cache', type=Path, help='where the drawn lines are kept, and taken from')
    options.add_argument('--out', default='models/writing.onnx')
    args = options.parse_args()
    if args.cache and args.cache.exists():
        drawn = pickle.loads(args.cache.read_bytes())
    else:
        drawn = draw_many(args.lines, args.seed, args.processes)
        if args.cache:
            args.cache.write_bytes(pickle.dumps(drawn))
    print(len(drawn), 'lines:', ', '.join(f'{name} {sum(k == i for _, k in drawn)}' for i, name in enumerate(CLASSES)), flush=True)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    network = Network()
    print(sum(p.numel() for p in network.parameters()), 'weights', flush=True)
    steps = args.epochs * (sum(line.shape[1] for line, _ in drawn) // PIXELS + 1)
    optimiser = torch.optim.AdamW(network.parameters(), lr=4e-3, weight_decay=.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 4e-3, total_steps=steps + args.epochs, pct_start=.15)
    loss_of = nn.CrossEntropyLoss(label_smoothing=.02)
    for epoch in range(args.epochs):
        network.train()
        seen = right = 0
        total = 0.0
        for x, y in batches(drawn, rng):
            scores = network(x)
            loss: Tensor = loss_of(scores, y)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            seen, right, total = seen + len(y), right + int((scores.argmax(1) == y).sum()), total + loss.item() * len(y)
        print(f'epoch {epoch + 1}: loss {total / seen:.3f}, right {right / seen:.4f}', flush=True)
        export(network, args.out)


if __name__ == '__main__':
    main()
