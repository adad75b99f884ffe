"""From a checkpoint to models/formula-encoder.onnx and models/formula-decoder.onnx: averaged weights, opset 17; see README.md.

Encoder: image uint8 [n, 1, h, w], ink = 255, sides multiples of 16 -> cross_k, cross_v [layers, n, heads, cells, size] and mask bool [n, 1, 1, cells].
Decoder, one step: ids [n, 1], pos [1], self_k, self_v [layers, n, heads, t, size] (t = 0 at first), cross_k, cross_v, mask -> logits [n, classes],
self_k_out, self_v_out (one longer).
"""
from __future__ import annotations

import argparse
import io
import tempfile
import warnings
from pathlib import Path

import onnx
import torch
from safetensors.torch import load_file, save_file
from torch import nn

from ..quantize import catalogue
from ..quantize.table import halve
from . import vocabulary
from .network import Pair, Recogniser

OPSET = 17


def averaged(path: Path) -> Recogniser:
    """The averaged weights of a checkpoint (.pt) or of a file this script stored (.safetensors)."""
    model = Recogniser(len(vocabulary.TOKENS))
    if path.suffix == '.safetensors':
        model.load_state_dict({k: v.float() if v.is_floating_point() else v for k, v in load_file(path).items()})
    else:
        saved = torch.load(path, map_location='cpu', weights_only=True)
        model.load_state_dict({**saved['model'], **saved['average']})
    return model.eval()


class Shown(nn.Module):
    """A picture as the decoder looks at it."""

    def __init__(self, model: Recogniser):
        super().__init__()
        self.model = model

    def forward(self, image: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        x = image.to(torch.float32) / 255
        keys, values = zip(*self.model.decoder.cross(self.model.encoder(x)))
        return torch.stack(keys), torch.stack(values), self.model.mask(x)


class Step(nn.Module):
    """One token more."""

    def __init__(self, model: Recogniser):
        super().__init__()
        self.decoder = model.decoder

    def forward(self, ids: torch.Tensor, pos: torch.Tensor, self_k: torch.Tensor, self_v: torch.Tensor, cross_k: torch.Tensor, cross_v: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, ...]:
        cross: list[Pair] = list(zip(cross_k, cross_v))
        logits, cache = self.decoder(ids, pos, cross, mask, list(zip(self_k, self_v)))
        keys, values = zip(*cache)
        return logits[:, -1], torch.stack(keys), torch.stack(values)


def exported(module: nn.Module, inputs: tuple, names: list[str], answers: list[str], axes: dict[str, dict[int, str]]) -> onnx.ModelProto:
    data = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        torch.onnx.export(module, inputs, data, opset_version=OPSET, input_names=names, output_names=answers, dynamic_axes=axes, dynamo=False)
    return onnx.load_from_string(data.getvalue())


def graphs(model: Recogniser) -> tuple[onnx.ModelProto, onnx.ModelProto]:
    """Encoder and decoder in fp32."""
    image = torch.zeros(1, 1, 48, 256, dtype=torch.uint8)
    image[:, :, 10:30, 20:200] = 255
    shown = Shown(model)
    keys, values, mask = shown(image)
    many = {'cross_k': {1: 'm', 3: 's'}, 'cross_v': {1: 'm', 3: 's'}, 'mask': {0: 'm', 3: 's'}}
    encoder = exported(shown, (image,), ['image'], ['cross_k', 'cross_v', 'mask'], {'image': {0: 'm', 2: 'h', 3: 'w'}, **many})
    own = torch.zeros(*keys.shape[:3], 3, keys.shape[4])
    inputs = torch.ones(1, 1, dtype=torch.int64), torch.tensor([3]), own, own, keys, values, mask
    decoder = exported(Step(model), inputs, ['ids', 'pos', 'self_k', 'self_v', 'cross_k', 'cross_v', 'mask'], ['logits', 'self_k_out', 'self_v_out'],
                       {'ids': {0: 'n'}, 'self_k': {1: 'n', 3: 't'}, 'self_v': {1: 'n', 3: 't'}, 'logits': {0: 'n'}, 'self_k_out': {1: 'n'}, 'self_v_out': {1: 'n'}, **many})
    return encoder, decoder


def in_8_bits(model: onnx.ModelProto) -> onnx.ModelProto:
    """Weights of matrix products in 8 bits, one scale a column; activations are scaled as they come."""
    from onnxruntime.quantization import QuantType, quantize_dynamic
    with tempfile.TemporaryDirectory() as folder:
        full, small = Path(folder) / 'full.onnx', Path(folder) / 'small.onnx'
        onnx.save(model, full)
        quantize_dynamic(full, small, weight_type=QuantType.QInt8, per_channel=True)
        return onnx.load(small)


def main() -> None:
    o = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    o.add_argument('--weights', type=Path, required=True, help='checkpoint.pt or ema-fp16.safetensors')
    o.add_argument('--out', type=Path, default=Path('models'))
    o.add_argument('--precision', choices=('fp32', 'fp16', 'int8'), default='int8', help='int8: of the decoder; the encoder is stored in fp16')
    o.add_argument('--keep', type=Path, help='where the averaged weights go as fp16 safetensors')
    o.add_argument('--catalogue', action='store_true', help="write the model's entry of the catalogue beside it")
    o = o.parse_args()
    model = averaged(o.weights)
    if o.keep:
        save_file({k: v.half().contiguous() if v.is_floating_point() else v for k, v in model.state_dict().items()}, o.keep)
    encoder, decoder = graphs(model)
    if o.precision != 'fp32':
        encoder, decoder = halve(encoder), in_8_bits(decoder) if o.precision == 'int8' else halve(decoder)
    o.out.mkdir(parents=True, exist_ok=True)
    files = o.out / 'formula-encoder.onnx', o.out / 'formula-decoder.onnx'
    for file, made in zip(files, (encoder, decoder)):
        onnx.checker.check_model(made)
        file.write_bytes(made.SerializeToString(deterministic=True))
    if o.catalogue:
        catalogue.put(o.out, [{
            'name': 'Inkstone formula recogniser', 'role': 'formula', 'licence': 'Apache-2.0', 'origin': 'Inkstone', 'precision': o.precision, **catalogue.stored(files[0]),
            'decoder': catalogue.stored(files[1]), 'tokens': catalogue.stored(vocabulary.FILE), 'source': {'training': 'training/formula'}}])


if __name__ == '__main__':
    main()
