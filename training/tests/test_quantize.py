"""python -m unittest training.tests.test_quantize"""
from __future__ import annotations

import json
import math
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from training.quantize import catalogue, compare, gelu, graph, qdq, ranges


def network(rng: np.random.Generator, tiny: bool = False) -> onnx.ModelProto:
    """Conv, GELU (as published: by Erf), Conv, mean over the map, on [n, 3, h, w]. tiny: one channel with next to no weights but a bias."""
    first = rng.normal(0, 0.3, (8, 3, 3, 3)).astype(np.float32)
    bias = rng.normal(0, 0.3, 8).astype(np.float32)
    if tiny:
        first[0] = 1e-12
        bias[0] = 2
    constants = {'w1': first, 'b1': bias, 'w2': rng.normal(0, 0.3, (5, 8, 1, 1)).astype(np.float32),
                 'root': np.float32(math.sqrt(2)), 'one': np.float32(1), 'half': np.float32(0.5)}
    node = helper.make_node
    nodes = [node('Conv', ['x', 'w1', 'b1'], ['c1'], 'conv1', pads=[1, 1, 1, 1]), node('Div', ['c1', 'root'], ['d'], 'div'),
             node('Erf', ['d'], ['e'], 'erf'), node('Add', ['e', 'one'], ['a'], 'add'), node('Mul', ['c1', 'a'], ['m'], 'mul'),
             node('Mul', ['m', 'half'], ['g'], 'mul2'), node('Conv', ['g', 'w2'], ['c2'], 'conv2'),
             node('ReduceMean', ['c2'], ['y'], 'mean', axes=[2, 3])]
    made = helper.make_graph(nodes, 'g', [helper.make_tensor_value_info('x', TensorProto.FLOAT, ['n', 3, 'h', 'w'])],
                             [helper.make_tensor_value_info('y', TensorProto.FLOAT, None)],
                             [numpy_helper.from_array(np.asarray(v), k) for k, v in constants.items()])
    return helper.make_model(made, opset_imports=[helper.make_opsetid('', 17)], ir_version=10)


class Quantise(unittest.TestCase):
    def small(self, plan: qdq.Plan, tiny: bool = False) -> tuple[np.ndarray, np.ndarray, onnx.ModelProto]:
        rng = np.random.default_rng(1)
        published = network(rng, tiny)
        inputs = [rng.uniform(-1, 1, (1, 3, 16, 20)).astype(np.float32) for _ in range(12)]
        model = graph.prepare(published.SerializeToString(), ['n', 3, 'h', 'w'], 'answer')
        seen = ranges.observe(model, qdq.tensors(model, plan), inputs[:8])
        small = qdq.quantise(model, seen, plan)
        before, after = ([a[0].ravel() for a in compare.answers(m.SerializeToString(), inputs[8:])] for m in (published, small))
        return np.array(before), np.array(after), small

    def test_answers_stay_near(self):
        for plan in (qdq.Plan(), qdq.Plan(sigmoid_gelu=True), qdq.Plan(method='99.99', also=())):
            before, after, small = self.small(plan)
            self.assertLess(np.abs(before - after).max(), 0.03 * np.abs(before).max())
            self.assertEqual('Gelu' in {n.op_type for n in small.graph.node}, not plan.sigmoid_gelu)

    def test_kept_nodes_keep_their_weights(self):
        _, _, small = self.small(qdq.Plan(keep=frozenset({'conv1'})))
        conv = {n.name: n for n in small.graph.node if n.op_type == 'Conv'}
        self.assertFalse(conv['conv1'].input[1].endswith('.dq'))
        self.assertTrue(conv['conv2'].input[1].endswith('.dq'))

    def test_a_bias_survives_next_to_tiny_weights(self):
        before, after, _ = self.small(qdq.Plan(), tiny=True)
        self.assertLess(np.abs(before - after).max(), 0.03 * np.abs(before).max())


class Ranges(unittest.TestCase):
    def test_zero_has_a_code_of_its_own(self):
        for low, high in ((-1, 3), (0, 5), (-2, 0), (0, 0)):
            scale, zero = ranges.activation(ranges.Seen(low, high, np.linspace(low, high, 500)), 'extremes')
            self.assertGreater(scale, 0)
            self.assertLessEqual(abs((0 - float(zero)) * float(scale) - min(low, 0)), float(scale))

    def test_least_error_drops_a_lonely_outlier(self):
        sample = np.append(np.random.default_rng(0).normal(0, 1, 20_000), 40)
        seen = ranges.Seen(float(sample.min()), 40.0, np.sort(sample))
        self.assertLess(ranges.activation(seen, '99.99')[0], ranges.activation(seen, 'extremes')[0] / 3)

    def test_gelu_fit_is_within_a_hundredth(self):
        x = np.random.default_rng(0).normal(0, 1.5, 10_000)
        k, a = gelu.fit(x, 12 / 255, 80)
        exact = x * np.array([0.5 * (1 + math.erf(v / math.sqrt(2))) for v in x])
        self.assertLess(np.sqrt(np.mean((a * x / (1 + np.exp(-k * x)) - exact) ** 2)), 0.01)


class Compare(unittest.TestCase):
    def test_ctc_and_edits(self):
        self.assertEqual(compare.read(np.array([0, 1, 1, 0, 1, 2]), ['a', 'b']), 'aab')
        self.assertEqual(compare.edits('kitten', 'sitting'), 3)
        self.assertAlmostEqual(compare.similarity(['a b', 'xx'], ['ab', 'xy']), 0.75)

    def test_boxes_match_once(self):
        box = np.array([0, 0, 10, 10])
        self.assertEqual(compare.matched([box, box], [box]), 1)
        self.assertEqual(compare.matched([box + 6], [box]), 0)


class Catalogue(unittest.TestCase):
    def test_put_replaces_by_role_and_precision_and_by_file(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for role, precision, file in (('a', 'int8', 'a.onnx'), ('b', 'int8', 'b.onnx'), ('a', 'int8', 'c.onnx'), ('b', 'fp32', 'b.onnx')):
                catalogue.put(folder, [{'role': role, 'precision': precision, 'file': file}])
            models = json.loads((folder / 'catalogue.json').read_text())['models']
            self.assertEqual([(m['role'], m['precision'], m['file']) for m in models], [('a', 'int8', 'c.onnx'), ('b', 'fp32', 'b.onnx')])


if __name__ == '__main__':
    unittest.main()
