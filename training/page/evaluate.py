"""python -m training.page.evaluate WEIGHTS.pt PAGES.jsonl [COUNT]: figures on rendered pages that were held back."""

import random
import sys

import numpy as np
import torch

from .decode import grid, probability, reading_order
from .features import KINDS
from .network import RELATIONS, PageNetwork, collate
from .samples import load, sample

LEAST_OF_A_TABLE = 4
"""Lines of a table whose grid is looked at."""


def by_rows(boxes):
    u = np.median([b[3] - b[1] for b in boxes])
    return sorted(range(len(boxes)), key=lambda i: (round((boxes[i][1] + boxes[i][3]) / 2 / (0.7 * u)), boxes[i][0]))


def main(weights: str, pages: str, count: str = '200'):
    stored = torch.load(weights, weights_only=True)
    network = PageNetwork(**stored['cfg'])
    network.load_state_dict(stored['model'])
    network.eval()
    rnd = random.Random(3)
    held = load([pages])
    rnd.shuffle(held)
    confusion = np.zeros((len(KINDS), len(KINDS)), int)
    pairs = {name: np.zeros(3, int) for name in RELATIONS[2:]}
    order = {name: np.zeros(4, int) for name in ('rows', 'network')}
    grids = [0, 0]
    for raw in held[:int(count)]:
        s = sample(raw, rnd, damaged=False)
        n = len(s['kind'])
        *inputs, batch = collate([s])
        with torch.no_grad():
            kind, spans, _, relations = network(*inputs, batch['mask'])
        found = relations[0].numpy()
        np.add.at(confusion, (s['kind'], kind[0].argmax(-1).numpy()), 1)
        for name, sequence in (('rows', by_rows(s['boxes'])), ('network', reading_order(found[0], found[1]))):
            true = s['order'][np.array(sequence)]
            order[name] += [int((np.diff(true) == 1).sum()), n - 1, int((np.diff(true) == 1).all()), 1]
        other = ~np.eye(n, dtype=bool)
        chance = {name: probability(found[RELATIONS.index(name)]) for name in RELATIONS[2:]}
        for name in RELATIONS[2:]:
            within = other & s['table'] if name in ('row', 'column') else other
            said, true = (chance[name] > 0.5) & within, s[name] & within
            pairs[name] += [int((said & true).sum()), int(said.sum()), int(true.sum())]
        for table in set(s['tables'].tolist()) - {-1}:
            lines = [i for i in range(n) if s['tables'][i] == table]
            if len(lines) < LEAST_OF_A_TABLE:
                continue
            cells, _, _ = grid(lines, s['boxes'], chance['row'], chance['column'], chance['block'], probability(spans[0].numpy()))
            size = lambda places, a: len({place[a] for place in places})  # noqa: E731
            true = s['cells'][lines].tolist()
            grids[0] += size(true, 0) == size(cells, 0) and size(true, 2) == size(cells, 2)
            grids[1] += 1
    report(confusion, order, pairs, grids)


def report(confusion, order, pairs, grids):
    print(f'{confusion.sum()} lines, kinds right: {100 * np.trace(confusion) / confusion.sum():.1f} %')
    for i, kind in enumerate(KINDS):
        if confusion[i].sum():
            precision = confusion[i, i] / max(1, confusion[:, i].sum())
            print(f'  {kind:11} {confusion[i].sum():5} lines, recall {100 * confusion[i, i] / confusion[i].sum():5.1f}, precision {100 * precision:5.1f}')
    for name, (right, links, whole, pages) in order.items():
        print(f'order by {name}: next line right {100 * right / max(1, links):.1f} %, {whole} of {pages} pages wholly in order')
    print('pairs, F1:', ', '.join(f'{name} {200 * right / max(1, said + true):.1f}' for name, (right, said, true) in pairs.items()))
    print(f'grids of the right size: {grids[0]} of {grids[1]}')


if __name__ == '__main__':
    main(*sys.argv[1:4])
