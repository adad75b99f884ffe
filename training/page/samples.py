"""Rendered pages to training samples: labels, and damage as detection and recognition do it.

A page is a record of `extract.js`. Damage, each in a random strength: list marks joined, apart or lost; words of a line split; neighbours of a row merged, cells among
them; crops, of a table or of a part of the page; lines lost; boxes jittered; letters lost; rulings dropped or invented. Only labels that stay true are kept.
"""

import json
import random

import numpy as np

from .features import KIND_ID, features, merge_rulings

UNREAD = 0.12
"""Share of pages whose lines are not read yet: tables are looked for while they are being read."""
HEADER, FOOTER, NUMBER, FIGURE = (KIND_ID[kind] for kind in ('header', 'footer', 'pagenumber', 'figure'))


def load(paths: list[str]) -> list[str]:
    """Pages as they are stored: parsing all of them would take ten times the memory."""
    pages: list[str] = []
    for path in paths:
        with open(path, encoding='utf8') as file:
            pages += file
    return pages


def sample(raw: str, rnd: random.Random, damaged=True, most_lines=230) -> dict:
    """Features and labels of a page's lines, in random order when damaged."""
    page = json.loads(raw)
    u = float(np.median([line['b'][3] - line['b'][1] for line in page['lines']]))
    size = (page['w'], page['h'])
    rulings = [list(ruling) for ruling in page['rules']]
    if rnd.random() < (0.3 if damaged else 0.15):
        rulings += edges_of(page['fills'])
    lines = merged(split(page['lines'], u, rnd, damaged), u, rnd, damaged)
    if damaged and rnd.random() < 0.3:
        lines, rulings = slanted(lines, rulings, rnd)
    if damaged and rnd.random() < 0.4 and len(lines) > 6:
        lines, rulings, size = cropped(lines, rulings, size, u, rnd)
    if len(lines) > most_lines:
        start = rnd.randrange(len(lines) - most_lines + 1)
        lines = sorted(lines, key=lambda line: line['b'][1])[start : start + most_lines]
    if damaged:
        lines = jittered(lines, u, rnd)
        lost = rnd.choice([0, 0, 0, 0.1, 0.4, 1.0])
        rulings = [ruling for ruling in rulings if rnd.random() >= lost]
        if rnd.random() < UNREAD:
            lines = [line | {'t': 'x'} for line in lines]
    rulings = merge_rulings(rulings, u)
    if damaged and rnd.random() < 0.15:
        y = rnd.uniform(0, size[1])
        rulings.append([rnd.uniform(0, size[0] / 2), y, rnd.uniform(size[0] / 2, size[0]), y, 1])
    return labelled(in_order(lines, page['h'], u), rulings, size, rnd if damaged else None)


def edges_of(boxes):
    edges = []
    for x1, y1, x2, y2 in boxes:
        edges += [[x1, y1, x2, y1, 1], [x1, y2, x2, y2, 1], [x1, y1, x1, y2, 1], [x2, y1, x2, y2, 1]]
    return edges


def split(lines, u, rnd, damaged):
    """Lines with their list marks, some of them in two where a word ends."""
    rate = rnd.choice([0, 0, 0.02, 0.06, 0.15, 0.3]) if damaged else 0.01
    marks = rnd.choices(['join', 'apart', 'none'], [6, 1.5, 2.5])[0]
    out = []
    for line in lines:
        x1, y1, x2, y2 = line['b']
        text, size = line['t'], line['fs']
        base = {'k': KIND_ID[line['k']], 'blk': line['blk'], 'ord': float(line['ord']), 'cell': line['cell'], 'th': line.get('th', 0)}
        if line['pre'] and marks != 'none':
            width = 0.9 * size * (0.5 + 0.35 * len(line['pre']))
            if marks == 'join':
                text, x1 = line['pre'] + ' ' + text, x1 - width - 0.3 * size
            else:
                out.append(base | {'b': [x1 - width - 0.5 * size, y1, x1 - 0.5 * size, y2], 't': line['pre'], 'ord': base['ord'] - 0.5})
        parts = parted(text, rate, rnd)
        for i, (start, end) in enumerate(parts):
            left, right = (x1 + (x2 - x1) * each / len(text) for each in (start, end))
            out.append(base | {'b': [left, y1, right, y2], 't': text[start:end], 'ord': base['ord'] + 0.4 * i / len(parts)})
    return sorted(out, key=lambda line: line['ord'])


def parted(text, rate, rnd):
    """Where a line's parts start and end: whole, in two where a word ends, or a short one word by word."""
    spaces = [i for i in range(1, len(text) - 1) if text[i] == ' ' and text[i + 1] != ' ']
    if not spaces or rnd.random() >= rate:
        return [(0, len(text))]
    cuts = spaces if len(spaces) < 5 and rnd.random() < 0.4 else [rnd.choice(spaces)]
    return list(zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(text)], strict=True))


def slanted(lines, rulings, rnd):
    """What is left of a tilt: a page that is straightened is so to about a third of a degree."""
    slope = rnd.gauss(0, 0.004)
    for line in lines:
        x1, y1, x2, y2 = line['b']
        middle = slope * (x1 + x2) / 2
        line['b'] = [x1, y1 + middle, x2, y2 + middle]
    moved = [[x1, y1 + slope * (x1 + x2) / 2, x2, y2 + slope * (x1 + x2) / 2, width] for x1, y1, x2, y2, width in rulings]
    return lines, moved


def merged(lines, u, rnd, damaged):
    """Neighbours on a row over a small gap become one line, as detection joins them; joined cells span theirs."""
    rate, gap = rnd.choice([0, 0, 0.3, 0.8]) if damaged else 0.3, rnd.uniform(0.25, 1.1) * u
    out = []
    for line in lines:
        last = out[-1] if out else None
        if rate and last and beside(last, line, gap) and (last['blk'] == line['blk'] or rnd.random() < rate):
            last['b'] = [last['b'][0], min(last['b'][1], line['b'][1]), line['b'][2], max(last['b'][3], line['b'][3])]
            last['t'] += ' ' + line['t']
            if last['cell'] and line['cell'] and last['cell'][0] == line['cell'][0]:
                (t, r0, r1, c0, c1), (_, s0, s1, d0, d1) = last['cell'], line['cell']
                last['cell'] = [t, min(r0, s0), max(r1, s1), min(c0, d0), max(c1, d1)]
        else:
            out.append(line)
    return out


def beside(last, line, gap):
    overlap = min(line['b'][3], last['b'][3]) - max(line['b'][1], last['b'][1])
    return 0 <= line['b'][0] - last['b'][2] < gap and overlap > 0.6 * (line['b'][3] - line['b'][1])


def cropped(lines, rulings, size, u, rnd):
    """A table alone, or a part of the page from one height to another: where a first line is no running head."""
    x0, y0, x9, y9 = 0, 0, size[0], size[1]
    tables = [line['cell'][0] for line in lines if line['cell']]
    if tables and rnd.random() < 0.4:
        chosen = rnd.choice(tables)
        boxes = [line['b'] for line in lines if line['cell'] and line['cell'][0] == chosen]
        y0, y9 = min(b[1] for b in boxes) - rnd.uniform(0.2, 1.5) * u, max(b[3] for b in boxes) + rnd.uniform(0.2, 1.5) * u
        if rnd.random() < 0.5:
            x0, x9 = min(b[0] for b in boxes) - u * rnd.uniform(0.3, 2), max(b[2] for b in boxes) + u * rnd.uniform(0.3, 2)
    else:
        tops = sorted(line['b'][1] for line in lines)
        if rnd.random() < 0.7:
            y0 = tops[rnd.randrange(max(1, len(tops) * 2 // 3))] - rnd.uniform(0.05, 1) * u
        if rnd.random() < 0.6:
            y9 = y0 + rnd.uniform(0.2, 0.9) * (tops[-1] - tops[0] + 3 * u)
    kept = [line for line in lines if line['b'][1] >= y0 - 1 and line['b'][3] <= y9 + 1 and line['b'][0] >= x0 - 1 and line['b'][2] <= x9 + 1]
    if len(kept) < 3:
        return lines, rulings, size
    x0, y0, x9, y9 = max(0, x0), max(0, y0), min(size[0], x9), min(size[1], y9)
    for line in kept:
        line['b'] = [line['b'][0] - x0, line['b'][1] - y0, line['b'][2] - x0, line['b'][3] - y0]
    inside = [r for r in rulings if r[3] >= y0 and r[1] <= y9 and r[2] >= x0 and r[0] <= x9]
    moved = [[max(0, r[0] - x0), max(0, r[1] - y0), min(x9, r[2]) - x0, min(y9, r[3]) - y0, r[4]] for r in inside]
    return kept, moved, (max(x9 - x0, 20), max(y9 - y0, 10))


def jittered(lines, u, rnd):
    """Boxes as detection draws them, lower or higher than the type; some lines and letters lost."""
    lost = rnd.choice([0, 0, 0.02, 0.05, 0.1])
    kept = [line for line in lines if rnd.random() >= lost]
    lines = kept if len(kept) >= 2 else lines
    scale, jitter = rnd.uniform(0.72, 1.1), rnd.uniform(0, 0.09) * u
    for line in lines:
        x1, y1, x2, y2 = line['b']
        centre, half = (y1 + y2) / 2, (y2 - y1) * scale / 2 * rnd.uniform(0.94, 1.06)
        left = x1 + rnd.gauss(0, jitter)
        line['b'] = [left, centre - half + rnd.gauss(0, jitter / 2), max(x2 + rnd.gauss(0, jitter), left + 2), centre + half + rnd.gauss(0, jitter / 2)]
        if rnd.random() < 0.03 and len(line['t']) > 2:
            i = rnd.randrange(len(line['t']))
            line['t'] = line['t'][:i] + line['t'][i + 1 :]
    return lines


def in_order(lines, height, u):
    """The reading order: heads first, feet last, the texts of a figure by rows, all else as the document has it."""
    first = {}
    for line in lines:
        if line['k'] == FIGURE:
            first[line['blk']] = min(first.get(line['blk'], line['ord']), line['ord'])

    def key(line):
        middle = (line['b'][1] + line['b'][3]) / 2
        row = round(middle / (0.7 * u))
        if line['k'] == HEADER or (line['k'] == NUMBER and middle < height / 2):
            return (-1, row, line['b'][0])
        if line['k'] in (FOOTER, NUMBER):
            return (1e9, row, line['b'][0])
        if line['k'] == FIGURE:
            return (first[line['blk']], row, line['b'][0])
        return (line['ord'], 0, 0)

    return sorted(lines, key=key)


def labelled(lines, rulings, size, rnd):
    order = list(range(len(lines)))
    if rnd:
        rnd.shuffle(order)
    lines = [lines[i] for i in order]
    n, order = len(lines), np.array(order)
    boxes, texts = [line['b'] for line in lines], [line['t'] for line in lines]
    f, c, p = features(boxes, texts, *size, rulings)
    block = np.array([line['blk'] for line in lines])
    table = np.array([line['cell'][0] if line['cell'] else -1 for line in lines])
    cell = np.array([line['cell'][1:] if line['cell'] else [0, 0, 0, 0] for line in lines])
    same_table = (table[:, None] == table) & (table >= 0)

    def overlap(a, b):
        return np.minimum(cell[:, None, b], cell[None, :, b]) >= np.maximum(cell[:, None, a], cell[None, :, a])

    at = np.empty(n, int)
    at[order] = np.arange(n)
    spans = np.stack([cell[:, 3] > cell[:, 2], cell[:, 1] > cell[:, 0], np.array([line['th'] for line in lines])], 1)
    return {
        **{'F': f, 'C': c, 'P': p, 'kind': np.array([line['k'] for line in lines]), 'order': order},
        'next': np.array([at[o + 1] if o + 1 < n else n for o in order]),
        **{'block': block[:, None] == block, 'table': same_table, 'row': same_table & overlap(0, 1), 'column': same_table & overlap(2, 3)},
        **{'spans': spans.astype(np.float32), 'cells': cell, 'tables': table, 'boxes': boxes, 'texts': texts},
    }
