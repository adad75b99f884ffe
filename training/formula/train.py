"""Train the formula recogniser on rendered shards; see README.md. Ends after --minutes or on SIGTERM, saved; --resume goes on from OUT/checkpoint.pt."""
from __future__ import annotations

import argparse
import math
import os
import signal
import time
from pathlib import Path

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from . import batches, vocabulary
from .network import Recogniser

WARM_UP = 150
AVERAGE = .998
SMOOTHING = .1
BAG = .5                    # weight of the loss on which tokens there are


def rate(step: int, share: float) -> float:
    """Share of the top learning rate: linear warm-up, then half a cosine down to 2 %."""
    return min((step + 1) / WARM_UP, .02 + .98 * (1 + math.cos(math.pi * min(1, share))) / 2)


def limit(minutes: float, stages: list[tuple[float, int]]) -> int:
    """The most tokens of a label at that time. stages: (from minute, tokens), in order."""
    return [tokens for since, tokens in stages if since <= minutes][-1]


def losses(logits: torch.Tensor, bag: torch.Tensor, targets: torch.Tensor) -> tuple[torch.Tensor, float]:
    """The loss of a batch and the share of its tokens foretold rightly."""
    loss = F.cross_entropy(logits.float().flatten(0, 1), targets.flatten(), ignore_index=vocabulary.PAD, label_smoothing=SMOOTHING)
    present = torch.zeros_like(bag, dtype=torch.float32).scatter_(1, targets, 1.0)
    present[:, :vocabulary.UNKNOWN + 1] = 0
    loss = loss + BAG / 20 / len(bag) * F.binary_cross_entropy_with_logits(bag.float(), present, reduction='sum')
    real = targets != vocabulary.PAD
    return loss, float((logits.argmax(-1) == targets)[real].float().mean())


def source(text: str) -> tuple[str, float, Path]:
    """`print:0.8:DIR` or `hand:0.2:DIR`."""
    kind, share, folder = text.split(':', 2)
    if kind not in ('print', 'hand'):
        raise argparse.ArgumentTypeError('print:SHARE:DIR or hand:SHARE:DIR')
    return kind, float(share), Path(folder)


def stage(text: str) -> tuple[float, int]:
    minute, tokens = text.split(':')
    return float(minute), int(tokens)


def main() -> None:
    o = argparse.ArgumentParser(description=__doc__)
    o.add_argument('--source', type=source, action='append', required=True, metavar='KIND:SHARE:DIR', help='shards that render.py made; KIND hand: turned into handwriting')
    o.add_argument('--out', type=Path, required=True)
    o.add_argument('--minutes', type=float, default=90, help='of training in all, earlier runs counted in; the learning rate falls over them')
    o.add_argument('--resume', action='store_true')
    o.add_argument('--start', type=Path, help='weights (safetensors) to start from without optimiser state')
    o.add_argument('--rate', type=float, default=3e-4)
    o.add_argument('--stages', type=stage, nargs='+', default=[(0, 120), (15, 160)], metavar='MINUTE:TOKENS', help='from scratch: 0:20 6:32 14:50 28:80 45:120')
    o.add_argument('--pixels', type=float, default=6e5, help='padded pixels of a batch')
    o.add_argument('--tokens', type=int, default=2400, help='padded tokens of a batch')
    o.add_argument('--batch', type=int, default=48, help='most samples of a batch')
    o.add_argument('--threads', type=int, default=1)
    o.add_argument('--seed', type=int, default=1)
    o.add_argument('--device', default='cuda' if torch.cuda.is_available() else 'cpu')
    o = o.parse_args()
    device = torch.device(o.device)
    torch.set_num_threads(o.threads)
    cv2.setNumThreads(1)
    torch.manual_seed(o.seed)
    o.out.mkdir(parents=True, exist_ok=True)
    checkpoint = o.out / 'checkpoint.pt'

    model = Recogniser(len(vocabulary.TOKENS))
    saved = torch.load(checkpoint, map_location='cpu', weights_only=True) if o.resume else None
    if saved or o.start:
        model.load_state_dict(saved['model'] if saved else {k: v.float() if v.is_floating_point() else v for k, v in load_file(o.start).items()})
    model = model.to(device, memory_format=torch.channels_last).train()
    matrices, rest = [p for p in model.parameters() if p.ndim > 1], [p for p in model.parameters() if p.ndim < 2]
    optimiser = torch.optim.AdamW([{'params': matrices, 'weight_decay': .02}, {'params': rest, 'weight_decay': 0}], lr=o.rate, betas=(.9, .98), fused=True)
    average = {n: p.detach().clone() for n, p in model.named_parameters()}
    step, minutes = 0, 0.0
    if saved:
        step, minutes = saved['step'], saved['minutes']
        optimiser.load_state_dict(saved['optimiser'])
        average = {n: saved['average'][n].to(device) for n in average}
    sources = [(batches.load(folder, kind == 'hand'), share) for kind, share, folder in o.source]
    print('samples', [len(pool) for pool, _ in sources], 'parameters', sum(p.numel() for p in model.parameters()), flush=True)
    feeder = batches.Feeder(sources, o.pixels, o.tokens, o.batch, o.seed * 1000 + step)

    def save() -> None:
        part = checkpoint.with_suffix('.part')
        torch.save({'model': model.state_dict(), 'average': average, 'optimiser': optimiser.state_dict(), 'step': step, 'minutes': spent}, part)
        os.replace(part, checkpoint)

    stop = False

    def end(*_) -> None:
        nonlocal stop
        stop = True
    signal.signal(signal.SIGTERM, end)
    began, shown = time.time(), None
    spent, last_save, seen = minutes, began, 0
    for pictures, labels in feeder:
        spent = minutes + (time.time() - began) / 60
        feeder.longest = limit(spent, o.stages)
        for group in optimiser.param_groups:
            group['lr'] = o.rate * rate(step, spent / o.minutes)
        x = (torch.from_numpy(pictures).to(device).float() / 255).contiguous(memory_format=torch.channels_last)
        classes = torch.from_numpy(labels).to(device)
        with torch.autocast(device.type, torch.bfloat16):
            logits, bag = model(x, classes[:, :-1])
        loss, right = losses(logits, bag, classes[:, 1:])
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1)
        optimiser.step()
        step, seen = step + 1, seen + len(pictures)
        with torch.no_grad():
            keep = min(AVERAGE, (1 + step) / (10 + step))
            torch._foreach_lerp_(list(average.values()), list(model.parameters()), 1 - keep)
        now = np.array([loss.item(), right])
        shown = now if shown is None else .98 * shown + .02 * now
        if step % 25 == 0:
            print(f'step {step} minute {spent:.1f}/{o.minutes:.0f} loss {shown[0]:.3f} right {shown[1]:.3f} samples {seen} in {time.time() - began:.0f} s waiting {feeder.queue.qsize()}', flush=True)
        if stop or spent >= o.minutes:
            break
        if time.time() - last_save > 240:
            save()
            last_save = time.time()
    save()


if __name__ == '__main__':
    main()
