"""python -m unittest training.tests.test_layout"""
from __future__ import annotations

import unittest

import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper, numpy_helper

from training.quantize import layout


def swish() -> onnx.ModelProto:
    """A hard swish as the layout model has it, behind a 1 × 1 convolution."""
    rng = np.random.default_rng(1)
    constants = {'w': rng.normal(0, 2, (4, 3, 1, 1)).astype(np.float32), 'three': np.float32(3), 'zero': np.float32(0), 'six': np.float32(6)}
    node = helper.make_node
    nodes = [node('Conv', ['x', 'w'], ['c'], 'conv'), node('Add', ['c', 'three'], ['a'], 'add'),
             node('Clip', ['a', 'zero', 'six'], ['k'], 'clip'), node('Mul', ['c', 'k'], ['m'], 'mul'), node('Div', ['m', 'six'], ['y'], 'div')]
    graph = helper.make_graph(nodes, 'g', [helper.make_tensor_value_info('x', TensorProto.FLOAT, [1, 3, 5, 5])],
                              [helper.make_tensor_value_info('y', TensorProto.FLOAT, [1, 4, 5, 5])],
                              [numpy_helper.from_array(np.asarray(v), k) for k, v in constants.items()])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17)], ir_version=10)


class Layout(unittest.TestCase):
    def test_a_hard_swish_of_two_operators_answers_the_same(self):
        model, x = swish(), np.random.default_rng(2).normal(0, 2, (1, 3, 5, 5)).astype(np.float32)
        before = ort.InferenceSession(model.SerializeToString()).run(None, {'x': x})[0]
        layout.fuse_hard_swish(model)
        onnx.checker.check_model(model)
        self.assertEqual([n.op_type for n in model.graph.node], ['Conv', 'HardSigmoid', 'Mul'])
        self.assertEqual({i.name for i in model.graph.initializer}, {'w'})
        np.testing.assert_allclose(ort.InferenceSession(model.SerializeToString()).run(None, {'x': x})[0], before, atol=1e-5)

    def test_other_clips_are_refused(self):
        model = swish()
        model.graph.node[3].op_type = 'Add'
        with self.assertRaises(ValueError):
            layout.fuse_hard_swish(model)


if __name__ == '__main__':
    unittest.main()
