"""The recogniser: a small residual convolutional encoder and a Transformer decoder of LaTeX tokens.

Pictures are [n, 1, h, w] with ink = 1, h and w multiples of 16; the encoder makes one vector of a cell of 16 x 8 pixels.
Published checkpoints fix the names of the parameters; sizes other than the defaults are for trials.
"""
from __future__ import annotations

import math
from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import nn

CELL = (16, 8)
POSITIONS = 256             # longest answer, start included
Pair = tuple[torch.Tensor, torch.Tensor]


class Block(nn.Module):
    """Two 3x3 convolutions around a shortcut."""

    def __init__(self, before: int, after: int, stride: tuple[int, int] = (1, 1)):
        super().__init__()
        self.a, self.na = nn.Conv2d(before, after, 3, stride, 1, bias=False), nn.BatchNorm2d(after)
        self.b, self.nb = nn.Conv2d(after, after, 3, 1, 1, bias=False), nn.BatchNorm2d(after)
        pool = nn.Identity() if stride == (1, 1) else nn.AvgPool2d(stride, stride)
        same = before == after and stride == (1, 1)
        self.skip = None if same else nn.Sequential(pool, nn.Conv2d(before, after, 1, bias=False), nn.BatchNorm2d(after))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = self.nb(self.b(F.relu(self.na(self.a(x)))))
        return F.relu(y + (x if self.skip is None else self.skip(x)))


def positions(height: int, width: int, dims: int, like: torch.Tensor) -> torch.Tensor:
    """Fixed sines of row and column, half of the dimensions each: [height * width, dims]."""
    frequency = torch.exp(torch.arange(0, dims // 2, 2, device=like.device, dtype=torch.float32) * (-math.log(1000.0) / (dims // 2)))

    def axis(count: int) -> torch.Tensor:
        angle = torch.arange(count, device=like.device, dtype=torch.float32)[:, None] * frequency
        return torch.cat([angle.sin(), angle.cos()], 1)
    rows = axis(height)[:, None].expand(height, width, dims // 2)
    columns = axis(width)[None].expand(height, width, dims // 2)
    return torch.cat([rows, columns], 2).reshape(height * width, dims).to(like.dtype)


class Encoder(nn.Module):
    """[n, 1, h, w] -> [n, h/16 * w/8, dims]."""

    def __init__(self, dims: int, widths: Sequence[int], depths: Sequence[int]):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(1, widths[0], 5, 2, 2, bias=False), nn.BatchNorm2d(widths[0]), nn.ReLU())
        blocks: list[nn.Module] = []
        for before, after, depth, stride in zip(widths, widths[1:], depths, ((2, 2), (2, 2), (2, 1))):
            blocks += [Block(before, after, stride), *(Block(after, after) for _ in range(depth - 1))]
        self.body, self.out, self.norm = nn.Sequential(*blocks), nn.Conv2d(widths[-1], dims, 1), nn.LayerNorm(dims)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = self.out(self.body(self.stem(x)))
        _, dims, height, width = x.shape
        return self.norm(x.flatten(2).transpose(1, 2)) + positions(height, width, dims, x)


class Attention(nn.Module):
    def __init__(self, dims: int, heads: int):
        super().__init__()
        self.heads, self.size = heads, dims // heads
        self.q, self.kv, self.o = nn.Linear(dims, dims), nn.Linear(dims, 2 * dims), nn.Linear(dims, dims)

    def keys(self, memory: torch.Tensor) -> Pair:
        """Keys and values [n, heads, t, size] of what is attended to."""
        n, t, _ = memory.shape
        keys, values = self.kv(memory).view(n, t, 2, self.heads, self.size).permute(2, 0, 3, 1, 4).unbind(0)
        return keys, values

    def forward(self, x: torch.Tensor, keys: torch.Tensor, values: torch.Tensor, mask: torch.Tensor | None = None, causal: bool = False) -> torch.Tensor:
        n, t, dims = x.shape
        queries = self.q(x).view(n, t, self.heads, self.size).transpose(1, 2)
        weights = (queries * self.size ** -.5) @ keys.transpose(2, 3)      # written out: on a CPU faster than the fused kernel at these sizes
        if causal:
            weights = weights + torch.full((t, t), -1e4, device=x.device, dtype=weights.dtype).triu(1)
        if mask is not None:
            weights = weights + (~mask).to(weights.dtype) * -1e4
        mixed = weights.float().softmax(-1).to(values.dtype) @ values
        return self.o(mixed.transpose(1, 2).reshape(n, t, dims))


class Layer(nn.Module):
    def __init__(self, dims: int, heads: int, hidden: int):
        super().__init__()
        self.n1, self.n2, self.n3 = nn.LayerNorm(dims), nn.LayerNorm(dims), nn.LayerNorm(dims)
        self.own, self.cross = Attention(dims, heads), Attention(dims, heads)
        self.f1, self.f2 = nn.Linear(dims, hidden), nn.Linear(hidden, dims)

    def forward(self, x: torch.Tensor, cross: Pair, mask: torch.Tensor, past: Pair | None = None) -> tuple[torch.Tensor, Pair]:
        """past: keys and values of the tokens before; None where x is a whole answer."""
        y = self.n1(x)
        keys, values = self.own.keys(y)
        if past is not None:
            keys, values = torch.cat([past[0], keys], 2), torch.cat([past[1], values], 2)
        x = x + self.own(y, keys, values, causal=past is None)
        x = x + self.cross(self.n2(x), *cross, mask)
        return x + self.f2(F.gelu(self.f1(self.n3(x)), approximate='tanh')), (keys, values)


class Decoder(nn.Module):
    def __init__(self, classes: int, dims: int, heads: int, hidden: int, layers: int):
        super().__init__()
        self.emb, self.pos = nn.Embedding(classes, dims), nn.Embedding(POSITIONS, dims)
        nn.init.normal_(self.emb.weight, std=dims ** -.5)
        nn.init.normal_(self.pos.weight, std=.02)
        self.layers = nn.ModuleList(Layer(dims, heads, hidden) for _ in range(layers))
        self.norm, self.scale = nn.LayerNorm(dims), dims ** .5

    def cross(self, memory: torch.Tensor) -> list[Pair]:
        return [layer.cross.keys(memory) for layer in self.layers]

    def forward(self, classes: torch.Tensor, at: torch.Tensor, cross: list[Pair], mask: torch.Tensor, past: list[Pair] | None = None) -> tuple[torch.Tensor, list[Pair]]:
        """Classes [n, t] at positions [t] -> logits [n, t, classes] and the cache for the next step."""
        x = self.emb(classes) * self.scale + self.pos(at)
        cache = []
        for number, layer in enumerate(self.layers):
            x, kept = layer(x, cross[number], mask, past[number] if past else None)
            cache.append(kept)
        return F.linear(self.norm(x), self.emb.weight), cache


class Recogniser(nn.Module):
    def __init__(self, classes: int, dims: int = 256, heads: int = 8, hidden: int = 768, layers: int = 3,
                 widths: Sequence[int] = (32, 64, 128, 256), depths: Sequence[int] = (1, 2, 2)):
        super().__init__()
        self.encoder, self.decoder = Encoder(dims, widths, depths), Decoder(classes, dims, heads, hidden, layers)
        self.bag = nn.Linear(dims, classes)              # training only: which tokens there are; gets the encoder going

    def mask(self, x: torch.Tensor) -> torch.Tensor:
        """Cells with ink in them or beside them: bool [n, 1, 1, cells]. Padding is kept out of attention."""
        inked = F.max_pool2d(x.float(), CELL) > .02
        return (F.max_pool2d(inked.float(), 3, 1, 1) > 0).flatten(1)[:, None, None, :]

    def forward(self, x: torch.Tensor, classes: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of the next token behind each of `classes`, and of every token's presence."""
        memory, mask = self.encoder(x), self.mask(x)
        logits, _ = self.decoder(classes, torch.arange(classes.shape[1], device=x.device), self.decoder.cross(memory), mask)
        inked = mask[:, 0, 0, :, None].to(memory.dtype)
        return logits, self.bag((memory * inked).sum(1) / inked.sum(1).clamp(min=1))

    @torch.no_grad()
    def greedy(self, x: torch.Tensor, start: int, end: int, longest: int = 200) -> list[list[int]]:
        """The likeliest token after each other: classes of each answer, without start and end."""
        cross, mask = self.decoder.cross(self.encoder(x)), self.mask(x)
        past = [(k[:, :, :0], v[:, :, :0]) for k, v in cross]
        classes = torch.full((x.shape[0], 1), start, device=x.device)
        ended, answers = torch.zeros_like(classes, dtype=torch.bool), []
        for step in range(longest):
            logits, past = self.decoder(classes, torch.tensor([step], device=x.device), cross, mask, past)
            classes = logits[:, -1:].argmax(-1).masked_fill(ended, end)
            ended |= classes == end
            if ended.all():
                break
            answers.append(classes)
        rows = torch.cat(answers, 1).tolist() if answers else [[] for _ in range(x.shape[0])]
        return [row[:row.index(end)] if end in row else row for row in rows]
