"""A GELU between two 8-bit tensors as two integer kernels.

ONNX Runtime has no 8-bit GELU: between two quantised convolutions it would widen to floats, compute, and narrow again. It
has an 8-bit sigmoid (a table of 256 entries) and an 8-bit product, and gelu(x) is close to a·x·σ(k·x) (Hendrycks and Gimpel,
2016, give k = 1.702, a = 1). Both factors cost nothing, they are scales of dequantisation; they are fitted for each layer
to the values that layer really sees.
"""
from __future__ import annotations

import math

import numpy as np
import onnx
from onnx import helper, numpy_helper

from .graph import producers
from .ranges import Seen


def use_sigmoids(model: onnx.ModelProto, seen: dict[str, Seen]) -> None:
    """Replaces every Gelu that reads a dequantised tensor; its result must be quantised behind it."""
    graph, made = model.graph, producers(model)
    constants = {i.name: i for i in graph.initializer}
    for gelu in [n for n in graph.node if n.op_type == 'Gelu']:
        source = made.get(gelu.input[0])
        if source is None or source.op_type != 'DequantizeLinear':
            continue
        codes, scale, zero = (source.input[0], *(numpy_helper.to_array(constants[name]).item() for name in source.input[1:]))
        steepness, factor = fit(seen[gelu.input[0].removesuffix('.dq')].sample, scale, zero)
        _replace(graph, gelu, codes, source.input[2], scale * steepness, factor)


def fit(sample: np.ndarray, scale: float, zero: int) -> tuple[float, float]:
    """k and a of a·x·σ(k·x) with the least squared error over the sample's 8-bit codes."""
    x = (np.arange(256) - zero) * scale
    exact = x * np.array([0.5 * (1 + math.erf(v / math.sqrt(2))) for v in x])
    share = np.bincount(np.clip(np.round(sample / scale) + zero, 0, 255).astype(int), minlength=256) / len(sample)
    best = (math.inf, 0.0, 0.0)
    for k in np.arange(1.4, 2.1, 0.01):
        curve = x / (1 + np.exp(-k * x))
        a = float(np.clip((share * curve * exact).sum() / max(1e-12, (share * curve**2).sum()), 0.9, 1.1))
        best = min(best, (float((share * (a * curve - exact) ** 2).sum()), float(k), a))
    return best[1:]


def _replace(graph: onnx.GraphProto, gelu: onnx.NodeProto, codes: str, zero: str, steep: float, factor: float) -> None:
    x, y = gelu.input[0], gelu.output[0]
    numbers = {'steep': np.float32(steep), 'unit': np.float32(1 / 255), 'factor': np.float32(factor / 255), 'none': np.uint8(0)}
    graph.initializer.extend(numpy_helper.from_array(np.array(value), f'{y}.{key}') for key, value in numbers.items())
    node = helper.make_node
    nodes = [
        node('DequantizeLinear', [codes, f'{y}.steep', zero], [f'{y}.kx'], f'{y}.steeper'),
        node('Sigmoid', [f'{y}.kx'], [f'{y}.sigmoid'], f'{y}.Sigmoid'),
        node('QuantizeLinear', [f'{y}.sigmoid', f'{y}.unit', f'{y}.none'], [f'{y}.codes'], f'{y}.sigmoid.Q'),
        node('DequantizeLinear', [f'{y}.codes', f'{y}.factor', f'{y}.none'], [f'{y}.weight'], f'{y}.sigmoid.DQ'),
        node('Mul', [x, f'{y}.weight'], [y], f'{y}.Mul'),
    ]
    at = list(graph.node).index(gelu)
    graph.node.remove(gelu)
    for offset, new in enumerate(nodes):
        graph.node.insert(at + offset, new)
