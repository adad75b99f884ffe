"""Train the scripts recogniser on drawn lines; see README.md. Ends after --steps, --minutes or on SIGTERM, saved; --resume goes on from OUT/checkpoint.pt."""
from __future__ import annotations

import argparse
import math
import os
import signal
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from . import labels, network
from .batches import Feeder

WARM_UP = 60
AVERAGE = .998


def rate(step: int, done: float) -> float:
    """Share of the top learning rate: linear warm-up over the first steps, then half a cosine down to 2 % when all is done."""
    return min((step + 1) / WARM_UP, .02 + .98 * (1 + math.cos(math.pi * min(1, done))) / 2)


def tensor(pictures: np.ndarray, device: torch.device) -> torch.Tensor:
    """[N, 48, W, 3] uint8 -> [N, 3, 48, W] float in -1..1, channels last."""
    return (torch.from_numpy(pictures).to(device).permute(0, 3, 1, 2).float() / 127.5 - 1)


def ctc(logits: torch.Tensor, classes: list[list[int]]) -> torch.Tensor:
    """Mean over lines of the CTC loss per character; a line of few or no characters counts as one of a sixth of its steps."""
    log = logits.float().log_softmax(-1).transpose(0, 1)
    steps, lengths = log.shape[0], torch.tensor([len(c) for c in classes])
    losses = F.ctc_loss(log, torch.tensor(sum(classes, []), dtype=torch.long), torch.full((len(classes),), steps), lengths, reduction='none', zero_infinity=True)
    return (losses / lengths.clamp(min=steps / 6).to(losses.device)).mean()


def main() -> None:
    o = argparse.ArgumentParser(description=__doc__)
    o.add_argument('--source', nargs=2, type=Path, action='append', metavar=('WEIGHTS', 'CHARACTERS'), help='start: the first gives the body, each gives rows of the characters it knows')
    o.add_argument('--start', type=Path, help='weights that export --keep wrote, to go on from without optimiser state')
    o.add_argument('--out', type=Path, required=True)
    o.add_argument('--steps', type=int, default=30000)
    o.add_argument('--resume', action='store_true')
    o.add_argument('--minutes', type=float, help='end after so long instead; with --resume the rate rises and falls once more')
    o.add_argument('--frozen', type=int, default=2, help='stages of the body left as they are')
    o.add_argument('--rate', type=float, default=3e-4, help='top learning rate of the body; five times that for the last layer')
    o.add_argument('--feeders', type=int, default=1)
    o.add_argument('--seed', type=int, default=1)
    o.add_argument('--device', default='cuda' if torch.cuda.is_available() else 'cpu')
    o = o.parse_args()
    device = torch.device(o.device)
    o.out.mkdir(parents=True, exist_ok=True)
    checkpoint = o.out / 'checkpoint.pt'
    torch.manual_seed(o.seed)
    saved = torch.load(checkpoint, map_location='cpu', weights_only=True) if o.resume else None
    if saved or o.start:
        model = network.blank(labels.CHARACTERS)
        model.load_state_dict(saved['model'] if saved else {k: v.float() for k, v in load_file(o.start).items()})
    elif o.source:
        model = network.create(o.source, labels.CHARACTERS)
    else:
        raise SystemExit('one of --source, --start and --resume is needed')
    model = model.to(device, memory_format=torch.channels_last).train()
    model.freeze(o.frozen)
    body = [p for n, p in model.named_parameters() if not n.startswith('head.')]
    optimiser = torch.optim.AdamW([{'params': body, 'lr': o.rate}, {'params': model.head.parameters(), 'lr': 5 * o.rate}], weight_decay=.01)
    tops = [g['lr'] for g in optimiser.param_groups]
    average = {n: p.detach().clone() for n, p in model.named_parameters()}
    step = 0
    if saved:
        step = saved['step']
        optimiser.load_state_dict(saved['optimiser'])
        average = {n: saved['average'][n].to(device) for n in average}
    trained = {n: p for n, p in model.named_parameters() if p.requires_grad}
    feeder = Feeder(o.seed * 1000 + step, o.feeders)
    first = step
    began, lines, shown, last_save = time.time(), 0, 0.0, time.time()

    def save() -> None:
        part = checkpoint.with_suffix('.part')
        torch.save({'model': model.state_dict(), 'average': average, 'optimiser': optimiser.state_dict(), 'step': step, 'characters': list(labels.CHARACTERS)}, part)
        os.replace(part, checkpoint)

    stop = False

    def end(*_) -> None:
        nonlocal stop
        stop = True
    signal.signal(signal.SIGTERM, end)
    for pictures, classes in feeder:
        done = (time.time() - began) / (60 * o.minutes) if o.minutes else step / o.steps
        feeder.hardness.value = 1 if o.minutes and saved else min(1, .25 + done / .4)
        for group, top in zip(optimiser.param_groups, tops):
            group['lr'] = top * rate(step - first if o.minutes else step, done)
        with torch.autocast(device.type, torch.bfloat16):
            logits = model(tensor(pictures, device))
        loss = ctc(logits, classes)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 5)
        optimiser.step()
        step += 1
        with torch.no_grad():
            keep = min(AVERAGE, (1 + step) / (10 + step))
            torch._foreach_lerp_([average[n] for n in trained], list(trained.values()), 1 - keep)
        lines += len(classes)
        shown = loss.item() if shown == 0 else .95 * shown + .05 * loss.item()
        if step % 25 == 0:
            print(f'step {step} ({done:.0%}) loss {shown:.3f} lines {lines} in {time.time() - began:.0f} s waiting {feeder.queue.qsize()}', flush=True)
        if stop or done >= 1 or not o.minutes and step >= o.steps:
            break
        if time.time() - last_save > 300:
            save()
            last_save = time.time()
    save()


if __name__ == '__main__':
    main()
