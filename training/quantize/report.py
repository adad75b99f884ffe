"""The comparison with the published model: measured, printed, and kept beside the weights."""
from __future__ import annotations

import json
import statistics
from pathlib import Path

import numpy as np

from . import compare
from .drawn import Drawn

TIMED = 40


def measure(role: str, published: bytes, small: bytes, drawn: list[Drawn], alphabet: list[str]) -> dict[str, float]:
    """Figures of one model on held-back inputs; `published` and `small` answer in the same form."""
    inputs = [d.x for d in drawn]
    timed = inputs[:TIMED] if role != 'detect' else inputs[:4]
    before, after = (compare.answers(model, inputs) for model in (published, small))
    taken = compare.times({'fp32': published, 'int8': small}, timed)
    figures: dict[str, float] = {
        'MB fp32': len(published) / 1e6, 'MB int8': len(small) / 1e6,
        'ms fp32': taken['fp32'], 'ms int8': taken['int8'], 'time ratio': taken['int8'] / taken['fp32']}
    if role == 'detect':
        overlaps = [compare.overlap(a[0], b[0]) for a, b in zip(after, before, strict=True)]
        figures |= {'mask overlap with fp32': statistics.fmean(overlaps), 'worst page': min(overlaps)}
    elif role == 'recognise':
        truths = [str(d.truth) for d in drawn]
        texts = {name: [compare.read(a[0][0], alphabet) for a in found] for name, found in (('fp32', before), ('int8', after))}
        figures['text similarity to fp32'] = compare.similarity(texts['int8'], texts['fp32'])
        for name, read in texts.items():
            figures |= {f'character accuracy {name}': compare.similarity(read, truths), f'lines exact {name}': compare.exact(read, truths)}
    else:
        classes = {name: np.array([a[0][0].argmax() for a in found]) for name, found in (('fp32', before), ('int8', after))}
        truth = np.array([d.truth for d in drawn])
        figures['same class as fp32'] = float((classes['int8'] == classes['fp32']).mean())
        for name, found in classes.items():
            figures[f'right class {name}'] = float((found == truth).mean())
    return figures


def write(folder: Path, figures: dict[str, dict[str, float]]) -> str:
    """Keeps the figures in `comparison.json` (those of other models stay) and gives them as a table."""
    path = folder / 'comparison.json'
    known = json.loads(path.read_text()) if path.exists() else {}
    known |= {role: {key: round(value, 4) for key, value in found.items()} for role, found in figures.items()}
    path.write_text(json.dumps(known, indent=2) + '\n')
    return table(known)


def table(known: dict[str, dict[str, float]]) -> str:
    lines = ['| model | MB fp32 → int8 | ms fp32 → int8 | time | agreement |', '|---|---|---|---|---|']
    for role, f in known.items():
        rest = [f'{key} {value:.4f}' for key, value in f.items() if not key.startswith(('MB', 'ms', 'time'))]
        lines.append(f'| {role} | {f["MB fp32"]:.1f} → {f["MB int8"]:.1f} | {f["ms fp32"]:.1f} → {f["ms int8"]:.1f} | {f["time ratio"]:.2f} | {"; ".join(rest)} |')
    return '\n'.join(lines)
