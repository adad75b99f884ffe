"""The comparison with the published model: measured, printed, and kept beside the weights."""
from __future__ import annotations

import json
import statistics
from pathlib import Path

import numpy as np

from . import compare
from .drawn import Drawn

BEGIN, END = '<!-- figures: written by training/quantize -->', '<!-- end of figures -->'
TIMED = {'detect': 4}
"""Inputs that are timed, where 40 would take too long."""


def measure(role: str, published: bytes, shipped: bytes, drawn: list[Drawn], alphabet: list[str]) -> dict[str, float]:
    """Figures of one model on held-back inputs; both forms answer the same outputs."""
    inputs = [d.x for d in drawn]
    figures: dict[str, float] = {'MB published': len(published) / 1e6, 'MB shipped': len(shipped) / 1e6}
    taken = compare.times({'published': published, 'shipped': shipped}, inputs[: TIMED.get(role, 40)])
    figures |= {f'ms {name}': value for name, value in taken.items()} | {'time': taken['shipped'] / taken['published']}
    before, after = (compare.answers(model, inputs) for model in (published, shipped))
    if role == 'detect':
        return figures | _masks([a[0] for a in before], [a[0] for a in after])
    if role == 'recognise':
        read, reread = ([compare.read(a[0][0], alphabet) for a in found] for found in (before, after))
        return figures | _texts(read, reread, [str(d.truth) for d in drawn])
    classes, classes_after = (np.array([a[0][0].argmax() for a in found]) for found in (before, after))
    return figures | _classes(classes, classes_after, np.array([d.truth for d in drawn]))


def _masks(published: list[np.ndarray], shipped: list[np.ndarray]) -> dict[str, float]:
    overlaps = [compare.overlap(a, b) for a, b in zip(shipped, published, strict=True)]
    pieces = [(compare.regions(a), compare.regions(b)) for a, b in zip(shipped, published, strict=True)]
    hits = sum(compare.matched(a, b) for a, b in pieces)
    return {'mask overlap': statistics.fmean(overlaps), 'worst page': min(overlaps),
            'F1 of boxes': 2 * hits / max(1, sum(len(a) + len(b) for a, b in pieces))}


def _texts(published: list[str], shipped: list[str], truths: list[str]) -> dict[str, float]:
    figures = {'text similarity': compare.similarity(shipped, published)}
    for name, texts in (('published', published), ('shipped', shipped)):
        figures |= {f'characters right, {name}': compare.similarity(texts, truths), f'lines right, {name}': compare.exact(texts, truths)}
    return figures


def _classes(published: np.ndarray, shipped: np.ndarray, truth: np.ndarray) -> dict[str, float]:
    return {'same class': float((shipped == published).mean()), 'right, published': float((published == truth).mean()),
            'right, shipped': float((shipped == truth).mean())}


def write(folder: Path, figures: dict[str, dict[str, float]]) -> str:
    """Keeps the figures in `comparison.json` (those of other models stay), and as a table in the folder's README where there is one."""
    path, readme = folder / 'comparison.json', folder / 'README.md'
    known = json.loads(path.read_text()) if path.exists() else {}
    known |= {role: {key: round(value, 4) for key, value in found.items()} for role, found in figures.items()}
    path.write_text(json.dumps(known, indent=2) + '\n')
    if not readme.exists():
        return table(known)
    before, _, rest = readme.read_text().partition(BEGIN)
    readme.write_text(f'{before}{BEGIN}\n{table(known)}\n{END}{rest.partition(END)[2]}')
    return table(known)


def table(known: dict[str, dict[str, float]]) -> str:
    """One row a model: size and time before and after, then what agrees."""
    lines = ['| model | MB | ms | time | agreement |', '|---|---|---|---|---|']
    for role, f in known.items():
        rest = [f'{key} {value:.4f}' for key, value in f.items() if key[:3] not in ('MB ', 'ms ') and key != 'time']
        megabytes, milliseconds = (f'{f[f"{unit} published"]:.1f} → {f[f"{unit} shipped"]:.1f}' for unit in ('MB', 'ms'))
        lines.append(f'| {role} | {megabytes} | {milliseconds} | {f["time"]:.2f} | {"; ".join(rest)} |')
    return '\n'.join(lines)
