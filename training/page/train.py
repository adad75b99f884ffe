"""python -m training.page.train OUT.pt MINUTES [--warm FROM] PAGES.jsonl …: trains on a CPU or a GPU, a checkpoint every two minutes.

The rate of learning falls over the last half of the minutes. What is kept is the running mean of the weights.
"""

import argparse
import itertools
import random
import time

import torch
from safetensors.torch import load_file

from .network import WEIGHTS, PageNetwork, collate, losses
from .samples import load, sample

MOST_LINES = 90
"""Lines of a page while training: cost grows with the square, larger pages give a window."""
PAIRS = 25_000
"""Pairs of a batch, which keeps it in the cache."""
SAVE_EVERY = 120
"""Seconds."""
READ_AGAIN = 60
"""Turns of 48 pages."""


def warm_weights(path: str, network: PageNetwork) -> dict:
    """Weights of an earlier training; rows that were added since keep what they begin with."""
    weights = torch.load(path, weights_only=True)['model'] if path.endswith('.pt') else load_file(path)
    own = network.state_dict()
    for name, values in weights.items():
        own[name][: values.shape[0]] = values.float()
    return own


def batches(paths, rnd):
    """Pages may still be drawn while the training runs: the files are read again from time to time."""
    for turn in itertools.count():
        if turn % READ_AGAIN == 0:
            pages = load(paths)
        samples = [sample(rnd.choice(pages), rnd, most_lines=MOST_LINES) for _ in range(48)]
        samples = sorted((s for s in samples if len(s['kind']) >= 2), key=lambda s: len(s['kind']))
        group, groups = [], []
        for each in samples:
            if group and (len(group) + 1) * len(each['kind']) ** 2 > PAIRS:
                groups.append(group)
                group = []
            group.append(each)
        rnd.shuffle(groups := [*groups, group])
        yield from groups


def rate(done: float, step: int, peak: float) -> float:
    return peak * min(1, (step + 1) / 150) * (1 if done < 0.45 else max(0.03, (1 - done) / 0.55))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('out')
    arguments.add_argument('minutes', type=float)
    arguments.add_argument('pages', nargs='+')
    arguments.add_argument('--warm')
    arguments.add_argument('--peak', type=float, default=1e-3)
    arguments.add_argument('--width', type=int, default=128)
    arguments.add_argument('--layers', type=int, default=4)
    a = arguments.parse_args()
    device = 'cuda' if torch.cuda.is_available() else 'cpu'
    rnd = random.Random()
    first = sample(load(a.pages[:1])[0], rnd)
    network = PageNetwork(first['F'].shape[1], first['P'].shape[2], d=a.width, layers=a.layers, ff=a.width * 5 // 2)
    if a.warm:
        network.load_state_dict(warm_weights(a.warm, network))
    network.to(device)
    mean = {name: values.clone() for name, values in network.state_dict().items()}
    optimiser = torch.optim.AdamW(network.parameters(), weight_decay=0.02, betas=(0.9, 0.98))
    began = saved = time.time()
    step = seen = 0
    shown: dict[str, float] = {}

    def save():
        torch.save({'model': mean, 'cfg': network.cfg, 'step': step, 'seen': seen}, a.out)

    for group in batches(a.pages, rnd):
        done = (time.time() - began) / (a.minutes * 60)
        if done >= 1:
            break
        optimiser.param_groups[0]['lr'] = rate(done, step, a.peak)
        *inputs, batch = collate(group)
        batch = {name: values.to(device) for name, values in batch.items()}
        parts = losses(network(*(each.to(device) for each in inputs), batch['mask']), batch)
        optimiser.zero_grad()
        sum(WEIGHTS[name] * part for name, part in parts.items()).backward()
        # A sample that is no number would end the training for good.
        torch.nn.utils.clip_grad_norm_(network.parameters(), 4.0, error_if_nonfinite=True)
        optimiser.step()
        step, seen = step + 1, seen + len(group)
        keep = min(0.995, (step + 1) / (step + 20))
        with torch.no_grad():
            for name, values in network.state_dict().items():
                mean[name].mul_(keep).add_(values, alpha=1 - keep)
        shown = {name: 0.97 * shown.get(name, part.item()) + 0.03 * part.item() for name, part in parts.items()}
        if step % 100 == 0:
            print(f'{time.time() - began:.0f} s, step {step}, {seen} pages:', ' '.join(f'{k} {v:.3f}' for k, v in shown.items()), flush=True)
        if time.time() - saved > SAVE_EVERY:
            save()
            saved = time.time()
    save()


if __name__ == '__main__':
    main()
