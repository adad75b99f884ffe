"""The network: a line 48 pixels high in, one score for each writing out. About 60,000 weights."""
from __future__ import annotations

from torch import Tensor, nn

from .samples import CLASSES


def _block(inputs: int, outputs: int, stride: tuple[int, int]) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(inputs, inputs, 3, stride, 1, groups=inputs, bias=False), nn.Conv2d(inputs, outputs, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU())


class Network(nn.Module):
    """Strokes, then letters, then the mean over the line: a line is in the writing that most of it is in."""

    def __init__(self) -> None:
        super().__init__()
        self.strokes = nn.Sequential(
            nn.Conv2d(1, 16, 3, 2, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU(),
            _block(16, 32, (2, 2)), _block(32, 48, (1, 1)), _block(48, 64, (2, 2)), _block(64, 96, (1, 1)), _block(96, 96, (2, 1)))
        self.letters = nn.Sequential(
            nn.Conv2d(96, 96, (3, 1), bias=False), nn.BatchNorm2d(96), nn.ReLU(),
            nn.Conv2d(96, 96, (1, 5), 1, (0, 2), groups=96, bias=False), nn.Conv2d(96, 96, 1, bias=False), nn.BatchNorm2d(96), nn.ReLU(), nn.Dropout2d(.1),
            nn.Conv2d(96, 96, (1, 5), 1, (0, 4), dilation=(1, 2), groups=96, bias=False), nn.Conv2d(96, 96, 1, bias=False), nn.BatchNorm2d(96), nn.ReLU())
        self.head = nn.Linear(96, len(CLASSES))

    def forward(self, x: Tensor) -> Tensor:
        """x: float [n, 1, 48, w], any light and contrast -> scores [n, classes] before the softmax."""
        x = x - x.mean((1, 2, 3), keepdim=True)
        x = x / (x.square().mean((1, 2, 3), keepdim=True).sqrt() + .02)
        return self.head(self.letters(self.strokes(x)).mean((2, 3)))


class Shipped(nn.Module):
    """As the engine asks it: the strip that a recogniser is given, [n, 3, 48, w]; B, G, R; v/127.5 - 1. Answers shares that sum to one."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, x: Tensor) -> Tensor:
        return self.network(x.mean(1, keepdim=True)).softmax(1)
