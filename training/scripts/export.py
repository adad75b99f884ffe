"""From a checkpoint to models/recognise-scripts.onnx: averaged weights, opset 17, arg-max in the graph, 8 bits; see README.md."""
from __future__ import annotations

import argparse
import io
import math
import random
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from safetensors.torch import load_file, save_file

from ..quantize import catalogue, graph, qdq, ranges
from ..synth import lines
from . import batches, labels, network


def averaged(path: Path) -> network.Recogniser:
    """The averaged weights of a checkpoint (.pt) or of a file this script stored (.safetensors)."""
    model = network.blank(labels.CHARACTERS)
    if path.suffix == '.safetensors':
        model.load_state_dict({k: v.float() for k, v in load_file(path).items()})
    else:
        saved = torch.load(path, map_location='cpu', weights_only=True)
        if saved['characters'] != list(labels.CHARACTERS):
            raise SystemExit(f'{path} was trained with other characters')
        model.load_state_dict({**saved['model'], **saved['average']})
    return model.eval()


class _Answers(torch.nn.Module):
    """The recogniser with plain rows and a softmax, as the graph edits of training/quantize expect it."""

    def __init__(self, model: network.Recogniser):
        super().__init__()
        self.model = model
        rows = model.head
        plain = torch.nn.Linear(rows.weight.shape[1], rows.weight.shape[0])
        with torch.no_grad():
            plain.weight.copy_(rows.composed())
            plain.bias.copy_(rows.bias)
        model.head = plain

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.model(x).softmax(-1)


def graph_of(model: network.Recogniser) -> onnx.ModelProto:
    """fp32 ONNX, opset 17: x [n, 3, 48, w] -> index int32 and probability float32 [n, t]."""
    data = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        torch.onnx.export(_Answers(model), (torch.zeros(1, 3, network.HEIGHT, 320),), data, opset_version=graph.OPSET, input_names=['x'], output_names=['y'],
                          dynamic_axes={'x': {0: 'n', 3: 'w'}, 'y': {0: 'n', 1: 't'}}, dynamo=False)
    made = graph.prepare(data.getvalue(), ['n', 3, network.HEIGHT, 'w'])
    graph.add_argmax_head(made)
    return made


def calibration(count: int) -> list[np.ndarray]:
    """Drawn lines of every language in turn, of all degrees of damage, as the engine prepares them."""
    rng = random.Random(7)
    languages = sorted(batches.LANGUAGES, key=lambda lang: -batches.LANGUAGES[lang])
    weights = [batches.LANGUAGES[lang] for lang in languages]
    return [prepared(lines.draw(rng, rng.choices(languages, weights)[0])[0]) for _ in range(count)]


def prepared(picture: np.ndarray, stretch: float = 1) -> np.ndarray:
    """BGR picture -> [1, 3, 48, W] in -1..1, `stretch` times as wide as it is."""
    import cv2
    width = max(16, min(2400, math.ceil(stretch * picture.shape[1] * network.HEIGHT / picture.shape[0])))
    scaled = cv2.resize(picture, (width, network.HEIGHT), interpolation=cv2.INTER_LINEAR).astype(np.float32) / 127.5 - 1
    return np.ascontiguousarray(scaled.transpose(2, 0, 1)[None])


def quantised(model: onnx.ModelProto, inputs: list[np.ndarray], plan: qdq.Plan) -> onnx.ModelProto:
    return qdq.quantise(model, ranges.observe(model, qdq.tensors(model, plan), inputs), plan)


def main() -> None:
    o = argparse.ArgumentParser(description=__doc__)
    o.add_argument('--weights', type=Path, required=True, help='checkpoint.pt or ema-fp16.safetensors')
    o.add_argument('--out', type=Path, default=Path('models/recognise-scripts.onnx'))
    o.add_argument('--fp32', type=Path, help='where the fp32 graph goes too')
    o.add_argument('--keep', type=Path, help='where the averaged weights go as fp16 safetensors')
    o.add_argument('--lines', type=int, default=400, help='calibration lines; 0 leaves out the 8-bit model')
    o.add_argument('--floating', nargs='*', default=[], metavar='NODE', help='weighted nodes that stay fp32')
    o.add_argument('--catalogue', action='store_true', help="write the model's entry of the catalogue beside it")
    o = o.parse_args()
    model = averaged(o.weights)
    if o.keep:
        save_file({k: v.half().contiguous() for k, v in model.state_dict().items()}, o.keep)
    full = graph_of(model)
    if o.fp32:
        onnx.save(full, o.fp32)
    if o.lines:
        small = quantised(full, calibration(o.lines), qdq.Plan(method='99.995', sigmoid_gelu=True, keep=frozenset(o.floating)))
        onnx.checker.check_model(small)
        o.out.write_bytes(small.SerializeToString(deterministic=True))
        alphabet = o.out.with_suffix('.characters.txt')
        alphabet.write_text(''.join(f'{c}\n' for c in labels.CHARACTERS), encoding='utf8', newline='')
        if o.catalogue:
            catalogue.put(o.out.parent, [{
                'name': 'Inkstone scripts recogniser', 'role': 'recognise-scripts', 'licence': 'Apache-2.0', 'origin': 'Inkstone, from PP-OCRv6_rec_small by PaddlePaddle Authors',
                'precision': 'int8', **catalogue.stored(o.out), 'source': {'training': 'training/scripts'}, 'characters': catalogue.stored(alphabet), 'output': 'index'}])


if __name__ == '__main__':
    main()
