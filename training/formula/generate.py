"""Write formulas of the grammar as corpus lines, `gen <tab> canonical tokens`; `--school` only what people write by hand."""
from __future__ import annotations

import argparse
import random

from .canonical import Reject, label, normalise
from .shapes import Shapes
from .vocabulary import CLASSES

LENGTHS = range(3, 161)


def formulas(count: int, seed: int, school: bool = False) -> list[str]:
    """`count` distinct canonical formulas."""
    shapes, made = Shapes(random.Random(seed)), {}
    while len(made) < count:
        try:
            tokens = normalise(shapes.school() if school else shapes.formula())
        except Reject:
            continue
        if len(label(tokens)) in LENGTHS and all(t in CLASSES for t in label(tokens)):
            made[' '.join(tokens)] = None
    return list(made)


def main() -> None:
    o = argparse.ArgumentParser(description=__doc__)
    o.add_argument('count', type=int)
    o.add_argument('seed', type=int)
    o.add_argument('--school', action='store_true')
    o = o.parse_args()
    for formula in formulas(o.count, o.seed, o.school):
        print(f'gen\t{formula}')


if __name__ == '__main__':
    main()
