"""Graph edits that keep a model's answers and make it smaller, faster or easier to quantise."""
from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper, numpy_helper, version_converter

OPSET = 17


def prepare(data: bytes, shape: list[str | int], output: str | None = None) -> onnx.ModelProto:
    """The published model at opset 17 with constants, biases and batch norms folded, GELUs and means as single nodes.

    shape: of the only input, dynamic sides by name. output: the new name of the only output.
    """
    model = _raised(data)
    del model.metadata_props[:]
    del model.graph.value_info[:]
    _set_shape(model.graph.input[0], shape)
    if output:
        rename(model, model.graph.output[0].name, output)
        del model.graph.output[0].type.tensor_type.shape.dim[:]
        model.graph.output[0].type.tensor_type.ClearField('shape')
    model = _folded(model)
    fuse_gelu(model)
    pool_means(model)
    _only_used_domains(model)
    return model


def characters(data: bytes) -> list[str]:
    """The recogniser's alphabet out of its metadata, in index order; index 0, the blank, is not in it, the last is the space."""
    model = onnx.load_from_string(data)
    text = next(p.value for p in model.metadata_props if p.key == 'character')
    return [*text.split('\n'), ' ']


def producers(model: onnx.ModelProto) -> dict[str, onnx.NodeProto]:
    return {name: node for node in model.graph.node for name in node.output}


def consumers(model: onnx.ModelProto) -> dict[str, list[onnx.NodeProto]]:
    found: dict[str, list[onnx.NodeProto]] = {}
    for node in model.graph.node:
        for name in node.input:
            found.setdefault(name, []).append(node)
    return found


def fuse_gelu(model: onnx.ModelProto) -> None:
    """x/√2 → Erf → +1 → ·x → ·½ becomes one Gelu of ONNX Runtime's own domain, which its optimiser would make of it at each load."""
    made, used = producers(model), consumers(model)
    for erf in [n for n in model.graph.node if n.op_type == 'Erf']:
        divide = made[erf.input[0]]
        chain = [divide, erf]
        for expected in ('Add', 'Mul', 'Mul'):
            chain.append(used[chain[-1].output[0]][0])
            if chain[-1].op_type != expected:
                raise ValueError(f'{erf.name}: not a GELU')
        gelu = helper.make_node('Gelu', [divide.input[0]], [chain[-1].output[0]], f'{erf.name}.gelu', domain='com.microsoft')
        model.graph.node.insert(list(model.graph.node).index(chain[-1]), gelu)
        for node in chain:
            model.graph.node.remove(node)


def pool_means(model: onnx.ModelProto) -> None:
    """A mean over height and width becomes GlobalAveragePool: the mean is slow in the channels-last order that 8-bit kernels work in."""
    for node in model.graph.node:
        if node.op_type == 'ReduceMean' and any(a.name == 'axes' and sorted(a.ints) == [2, 3] for a in node.attribute):
            node.op_type = 'GlobalAveragePool'
            del node.attribute[:]


def add_argmax_head(model: onnx.ModelProto) -> None:
    """A recogniser that ends in MatMul, Add, Softmax answers the likeliest index and its probability instead of every probability.

    Outputs: `index` int32 [n, t] and `probability` float32 [n, t]. The layer becomes a Gemm, whose kernel adds the bias
    as it goes; TopK is quicker here than ArgMax and ReduceMax.
    """
    graph, made = model.graph, producers(model)
    softmax = made[graph.output[0].name]
    add = made[softmax.input[0]]
    matmul = next(made[i] for i in add.input if i in made)
    bias = next(i for i in add.input if i not in made)
    for node in (softmax, add, matmul):
        graph.node.remove(node)
    features, weight = matmul.input
    width = next(i.dims[0] for i in graph.initializer if i.name == weight)
    for name, values in {'rows': [-1, width], 'one': [1]}.items():
        graph.initializer.append(numpy_helper.from_array(np.array(values, np.int64), f'head.{name}'))
    node = helper.make_node
    graph.node.extend([
        node('Shape', [features], ['head.shape'], 'head.shape', start=0, end=2),
        node('Reshape', [features, 'head.rows'], ['head.flat'], 'head.flat'),
        node('Gemm', ['head.flat', weight, bias], ['head.logits'], 'head.gemm'),
        node('Softmax', ['head.logits'], ['head.softmax'], 'head.softmax', axis=1),
        node('TopK', ['head.softmax', 'head.one'], ['head.best', 'head.where'], 'head.topk', axis=1),
        node('Reshape', ['head.best', 'head.shape'], ['probability'], 'head.probability'),
        node('Cast', ['head.where'], ['head.where32'], 'head.cast', to=TensorProto.INT32),
        node('Reshape', ['head.where32', 'head.shape'], ['index'], 'head.index'),
    ])
    del graph.output[:]
    graph.output.extend([
        helper.make_tensor_value_info('index', TensorProto.INT32, ['n', 't']),
        helper.make_tensor_value_info('probability', TensorProto.FLOAT, ['n', 't']),
    ])


def _raised(data: bytes) -> onnx.ModelProto:
    model = onnx.load_from_string(data)
    return version_converter.convert_version(model, OPSET)


def _folded(model: onnx.ModelProto) -> onnx.ModelProto:
    """What ONNX Runtime's basic level makes of it: standard operators only, the same on every machine."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / 'folded.onnx'
        options = ort.SessionOptions()
        options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.optimized_model_filepath = str(path)
        options.log_severity_level = 3
        ort.InferenceSession(model.SerializeToString(), options, providers=['CPUExecutionProvider'])
        return onnx.load(path)


def rename(model: onnx.ModelProto, old: str, new: str) -> None:
    for node in model.graph.node:
        node.input[:] = [new if name == old else name for name in node.input]
        node.output[:] = [new if name == old else name for name in node.output]
    for value in (*model.graph.input, *model.graph.output):
        if value.name == old:
            value.name = new


def _set_shape(value: onnx.ValueInfoProto, shape: list[str | int]) -> None:
    del value.type.tensor_type.shape.dim[:]
    for side in shape:
        dim = value.type.tensor_type.shape.dim.add()
        if isinstance(side, int):
            dim.dim_value = side
        else:
            dim.dim_param = side


def _only_used_domains(model: onnx.ModelProto) -> None:
    used = {node.domain for node in model.graph.node}
    kept = {o.domain: o.version for o in model.opset_import if o.domain in used}
    kept.setdefault('com.microsoft', 1)
    del model.opset_import[:]
    model.opset_import.extend(helper.make_opsetid(domain, version) for domain, version in kept.items())
