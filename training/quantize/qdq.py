"""Static 8-bit quantisation in the QDQ form: QuantizeLinear/DequantizeLinear pairs that ONNX Runtime fuses into integer kernels.

Activations are unsigned and one scale a tensor, weights signed and one scale an output channel: the pairing (U8S8) that
VNNI and AMX multiply in one instruction.
"""
from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import onnx
from onnx import helper, numpy_helper

from . import gelu, ranges
from .graph import consumers

WEIGHTED = ('Conv', 'Gemm', 'MatMul')
GELU_FLOOR = -3.5
"""Below it a GELU answers at most 0.001 away from zero."""
LARGEST_SUM = 2.0**30
"""Half of what the 32-bit sums hold: a channel of tiny weights gets a scale under which its bias still fits."""


@dataclass(frozen=True)
class Plan:
    """What becomes 8-bit.

    keep: names of weighted nodes that stay fp32. also: operators without weights that compute in 8 bits too. method: how a
    range is chosen, see `ranges.activation`. sigmoid_gelu: GELUs become 8-bit sigmoids and products, see `gelu`.
    """

    keep: frozenset[str] = frozenset()
    also: tuple[str, ...] = ('GlobalAveragePool', 'Add', 'Mul', 'MaxPool', 'Concat')
    method: str = 'error'
    sigmoid_gelu: bool = False
    weighted: tuple[str, ...] = WEIGHTED


@dataclass
class _Pairs:
    """The QDQ pairs of activations: made once a tensor, whoever asks."""

    seen: dict[str, ranges.Seen]
    method: str
    floors: dict[str, float]
    graph: onnx.GraphProto
    made: dict[str, tuple[np.float32, list[onnx.NodeProto]]] = field(default_factory=dict)

    def of(self, name: str) -> tuple[str, np.float32]:
        """The name of the dequantised tensor and its scale."""
        if name not in self.made:
            scale, zero = ranges.activation(self.seen[name], self.method, self.floors.get(name, -np.inf))
            parameters = [f'{name}.scale', f'{name}.zero']
            self.graph.initializer.extend([
                numpy_helper.from_array(np.array(scale), parameters[0]), numpy_helper.from_array(np.array(zero), parameters[1])])
            self.made[name] = (scale, [
                helper.make_node('QuantizeLinear', [name, *parameters], [f'{name}.q'], f'{name}.Q'),
                helper.make_node('DequantizeLinear', [f'{name}.q', *parameters], [f'{name}.dq'], f'{name}.DQ')])
        return f'{name}.dq', self.made[name][0]


def weighted(model: onnx.ModelProto, plan: Plan) -> list[onnx.NodeProto]:
    """The nodes whose constant weights the plan turns to 8 bits."""
    constants = {i.name for i in model.graph.initializer}
    return [n for n in model.graph.node if n.op_type in plan.weighted and n.input[1] in constants and n.name not in plan.keep]


def tensors(model: onnx.ModelProto, plan: Plan) -> set[str]:
    """The activations whose ranges `quantise` needs."""
    used = consumers(model)
    names = {name for node in weighted(model, plan) for name in (node.input[0], _result(node, used))}
    return names | {name for node in _joining(model, plan) for name in (*node.input[: _data_inputs(node)], node.output[0])}


def quantise(model: onnx.ModelProto, seen: dict[str, ranges.Seen], plan: Plan) -> onnx.ModelProto:
    """A quantised copy; `seen` as `ranges.observe` gave it for `tensors(model, plan)`."""
    result = onnx.ModelProto()
    result.CopyFrom(model)
    graph = result.graph
    constants = {i.name: i for i in graph.initializer}
    used, ends = consumers(result), {o.name for o in graph.output}
    floors = {name: GELU_FLOOR for name, nodes in used.items() if {n.op_type for n in nodes} == {'Gelu'}}
    pairs = _Pairs(seen, plan.method, floors, graph)
    before: dict[str, list[onnx.NodeProto]] = {}
    everywhere: set[str] = set()

    joining = _joining(result, plan)
    for node in weighted(result, plan):
        node.input[0], scale = pairs.of(node.input[0])
        before[node.output[0]] = _weights(node, constants, scale, graph)
        if node.op_type == 'Conv':
            everywhere.add(_result(node, used))
    for node in joining:
        count = _data_inputs(node)
        node.input[:] = [pairs.of(name)[0] for name in node.input[:count]] + list(node.input[count:])
        everywhere.add(node.output[0])
    replaced = {name: pairs.of(name)[0] for name in everywhere - ends}
    for node in graph.node:
        node.input[:] = [replaced.get(name, name) for name in node.input]
    _rebuild(graph, before, pairs)
    if plan.sigmoid_gelu:
        gelu.use_sigmoids(result, seen)
    return result


def _joining(model: onnx.ModelProto, plan: Plan) -> list[onnx.NodeProto]:
    """Nodes without constants whose operator the plan wants in 8 bits, as far as they are reached by a feature map."""
    constants = {i.name for i in model.graph.initializer}
    maps = _feature_maps(model)
    return [n for n in model.graph.node if n.op_type in plan.also and n.output[0] in maps and not constants & set(n.input[: _data_inputs(n)])]


def _data_inputs(node: onnx.NodeProto) -> int:
    return 1 if node.op_type == 'Resize' else len(node.input)


def _feature_maps(model: onnx.ModelProto) -> set[str]:
    """Tensors of the convolutional part: what flows from the input through operators that keep four dimensions."""
    keeping = {'Conv', 'ConvTranspose', 'Relu', 'Gelu', 'Add', 'Mul', 'MaxPool', 'AveragePool', 'GlobalAveragePool', 'Concat',
               'HardSigmoid', 'Sigmoid', 'HardSwish', 'Resize', 'BatchNormalization', 'Clip', 'Div'}
    found = {model.graph.input[0].name}
    for node in model.graph.node:
        if node.op_type in keeping and any(name in found for name in node.input):
            found |= set(node.output)
    return found


def _result(node: onnx.NodeProto, used: dict[str, list[onnx.NodeProto]]) -> str:
    """The tensor to quantise after a node: behind its ReLU where that alone reads it, for the kernel does both."""
    readers = used.get(node.output[0], [])
    return readers[0].output[0] if len(readers) == 1 and readers[0].op_type == 'Relu' else node.output[0]


def _weights(node: onnx.NodeProto, constants: dict[str, onnx.TensorProto], scale: np.float32, graph: onnx.GraphProto) -> list[onnx.NodeProto]:
    """Stores weight and bias as integers and returns the nodes that give them back; the bias' scale is the one its sums have."""
    name = node.input[1]
    values = numpy_helper.to_array(constants[name])
    bias = numpy_helper.to_array(constants[node.input[2]]).astype(np.float64) if len(node.input) > 2 else None
    axis = 0 if node.op_type == 'Conv' else values.ndim - 1
    scales = ranges.weight(values, axis)
    if bias is not None:
        scales = np.maximum(scales, np.abs(bias) / (LARGEST_SUM * float(scale))).astype(np.float32)
    around = [1] * values.ndim
    around[axis] = -1
    codes = np.clip(np.round(values / scales.reshape(around)), -127, 127).astype(np.int8)
    nodes = [_stored(graph, name, codes, scales, axis)]
    node.input[1] = nodes[0].output[0]
    if bias is not None:
        sums = np.float32(scale) * scales
        nodes.append(_stored(graph, node.input[2], np.round(bias / sums).astype(np.int32), sums, 0))
        node.input[2] = nodes[1].output[0]
    return nodes


def _stored(graph: onnx.GraphProto, name: str, codes: np.ndarray, scales: np.ndarray, axis: int) -> onnx.NodeProto:
    parts = {f'{name}.codes': codes, f'{name}.scales': scales, f'{name}.zeros': np.zeros(len(scales), codes.dtype)}
    graph.initializer.extend(numpy_helper.from_array(value, key) for key, value in parts.items())
    return helper.make_node('DequantizeLinear', list(parts), [f'{name}.dq'], f'{name}.DQ', axis=axis)


def _rebuild(graph: onnx.GraphProto, before: dict[str, list[onnx.NodeProto]], pairs: _Pairs) -> None:
    """Puts the new nodes where their inputs are known and drops the constants nobody reads any more."""
    nodes = list(graph.node)
    del graph.node[:]
    for value in graph.input:
        graph.node.extend(pairs.made[value.name][1] if value.name in pairs.made else [])
    for node in nodes:
        graph.node.extend(before.get(node.output[0], []))
        graph.node.append(node)
        for name in node.output:
            graph.node.extend(pairs.made[name][1] if name in pairs.made else [])
    read = {name for node in graph.node for name in node.input}
    kept = [i for i in graph.initializer if i.name in read]
    del graph.initializer[:]
    graph.initializer.extend(kept)
    del graph.value_info[:]
