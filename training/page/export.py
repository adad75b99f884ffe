"""python -m training.page.export [WEIGHTS] [--models FOLDER]: makes models/page.onnx.

One page at a time and no mask. Weights are stored in 16 bits, the arithmetic stays in 32. The features are made by the caller: `src/vision/page` holds the same as
`features.py`.
"""

import argparse
import tempfile
from pathlib import Path

import onnx
import torch
from safetensors.torch import load_file
from torch import nn

from training.quantize import catalogue
from training.quantize.table import halve

from .network import PageNetwork

ROOT = Path(__file__).resolve().parents[2]
OPSET = 20
"""The first with a GELU of its own."""


class Shipped(nn.Module):
    """Lines [n, F], character classes [n, 8] and pairs [n, n, P] to kinds [n, 13], spans and head [n, 3] and relations [6, n, n], as logits."""

    def __init__(self, network: PageNetwork):
        super().__init__()
        self.network = network

    def forward(self, lines, classes, pairs):
        mask = torch.ones_like(lines[None, :, 0], dtype=torch.bool)
        kinds, spans, _, relations = self.network(lines[None], classes[None], pairs[None], mask)
        return kinds[0], spans[0], relations[0]


def network_of(path: str) -> PageNetwork:
    """The network with weights of a training (.pt) or as they are kept (.safetensors), whose sizes say how large it is."""
    weights = torch.load(path, weights_only=True)['model'] if path.endswith('.pt') else load_file(path)
    width, inputs = weights['inp.0.weight'].shape
    layers = max(int(name.split('.')[1]) for name in weights if name.startswith('layers.')) + 1
    network = PageNetwork(inputs - 48, weights['pm.0.weight'].shape[1], d=width, layers=layers, ff=width * 5 // 2)
    network.load_state_dict({name: values.float() for name, values in weights.items()})
    return network.eval()


def build(network: PageNetwork) -> onnx.ModelProto:
    lines, pairs = network.cfg['nf'], network.cfg['np_']
    given = (torch.rand(7, lines), torch.zeros(7, 8, dtype=torch.long), torch.rand(7, 7, pairs))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / 'page.onnx'
        export(network, given, path)
        return halve(onnx.load(path))


def export(network: PageNetwork, given: tuple, path: Path) -> None:
    torch.onnx.export(
        Shipped(network).eval(),
        given,
        path,
        input_names=['lines', 'classes', 'pairs'],
        output_names=['kinds', 'spans', 'relations'],
        opset_version=OPSET,
        dynamo=False,
        dynamic_axes={'lines': {0: 'n'}, 'classes': {0: 'n'}, 'pairs': {0: 'n', 1: 'n'}, 'kinds': {0: 'n'}, 'spans': {0: 'n'}, 'relations': {1: 'n', 2: 'n'}},
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog='python -m training.page.export', description=__doc__)
    parser.add_argument('weights', nargs='?', default=str(ROOT / 'training/page/warm-start.safetensors'))
    parser.add_argument('--models', type=Path, default=ROOT / 'models', help='where the result goes')
    options = parser.parse_args()
    path = options.models / 'page.onnx'
    path.write_bytes(build(network_of(options.weights)).SerializeToString(deterministic=True))
    entry = {'name': 'Inkstone page network', 'role': 'page', 'licence': 'Apache-2.0', 'origin': 'Inkstone', 'precision': 'fp16'}
    catalogue.put(options.models, [entry | catalogue.stored(path) | {'source': {'training': 'training/page'}}])


if __name__ == '__main__':
    main()
