"""The network: a transformer over the lines of a page, whose attention is biased by what stands between each two, and its losses.

Of a line: its kind, whether its cell spans columns or rows, whether it is of a table's head. Of a pair: next in reading order, before, same block, same table, same
row, same column.
"""

import torch
from torch import nn
from torch.nn import functional

from .features import CLASSES, KIND_ID, KINDS

RELATIONS = ['next', 'before', 'block', 'table', 'row', 'column']
FAR_FROM = -1e4
"""A logit that leaves nothing."""


class Layer(nn.Module):
    def __init__(self, d, heads, inner, drop):
        super().__init__()
        self.heads = heads
        self.n1, self.qkv, self.o = nn.LayerNorm(d), nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.n2, self.f1, self.f2 = nn.LayerNorm(d), nn.Linear(d, inner), nn.Linear(inner, d)
        self.drop = nn.Dropout(drop)

    def forward(self, x, bias):
        b, n, d = x.shape
        q, k, v = self.qkv(self.n1(x)).view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        attention = (q @ k.transpose(-1, -2)) * (d // self.heads) ** -0.5 + bias
        x = x + self.drop(self.o((attention.softmax(-1) @ v).transpose(1, 2).reshape(b, n, d)))
        return x + self.drop(self.f2(functional.gelu(self.f1(self.n2(x)))))


class PageNetwork(nn.Module):
    """Lines [B, N, F], character classes [B, N, 8], pairs [B, N, N, P], mask [B, N] to kinds [B, N, 13], spans and head [B, N, 3], end of the order [B, N] and
    relations [B, 6, N, N], all as logits."""

    def __init__(self, nf, np_, d=128, layers=4, heads=4, ff=320, pd=32, rd=24, drop=0.05, **_):
        super().__init__()
        self.cfg = {'nf': nf, 'np_': np_, 'd': d, 'layers': layers, 'heads': heads, 'ff': ff, 'pd': pd, 'rd': rd, 'drop': drop}
        self.heads, self.rd, relations = heads, rd, len(RELATIONS)
        self.ce = nn.Embedding(CLASSES, 6)
        self.inp = nn.Sequential(nn.Linear(nf + 48, d), nn.GELU(), nn.Linear(d, d))
        self.pm = nn.Sequential(nn.Linear(np_, pd), nn.GELU(), nn.Linear(pd, pd), nn.GELU())
        self.ab = nn.Linear(pd, layers * heads)
        self.layers = nn.ModuleList(Layer(d, heads, ff, drop) for _ in range(layers))
        self.norm = nn.LayerNorm(d)
        self.kind, self.span, self.end, self.th = nn.Linear(d, len(KINDS)), nn.Linear(d, 2), nn.Linear(d, 1), nn.Linear(d, 1)
        self.qa, self.ka = nn.Linear(d, relations * rd), nn.Linear(d, relations * rd)
        self.ea, self.eb, self.ep, self.eo = nn.Linear(d, pd), nn.Linear(d, pd), nn.Linear(pd, pd), nn.Linear(pd, relations)

    def forward(self, lines, classes, pairs, mask):
        b, n, _ = lines.shape
        x = self.inp(torch.cat([lines, self.ce(classes).flatten(2)], -1))
        p = self.pm(pairs)
        bias = self.ab(p).permute(0, 3, 1, 2) + (mask[:, None, None, :].to(lines.dtype) - 1) * -FAR_FROM
        for i, layer in enumerate(self.layers):
            x = layer(x, bias[:, i * self.heads : (i + 1) * self.heads])
        x = self.norm(x)
        q = self.qa(x).view(b, n, len(RELATIONS), self.rd).transpose(1, 2)
        k = self.ka(x).view(b, n, len(RELATIONS), self.rd).transpose(1, 2)
        edge = self.eo(functional.gelu(self.ep(p) + self.ea(x)[:, :, None] + self.eb(x)[:, None])).permute(0, 3, 1, 2)
        raw = (q @ k.transpose(-1, -2)) * self.rd**-0.5 + edge
        opposed = raw[:, 1:2] - raw[:, 1:2].transpose(-1, -2)
        mutual = (raw + raw.transpose(-1, -2)) / 2
        return self.kind(x), torch.cat([self.span(x), self.th(x)], -1), self.end(x)[..., 0], torch.cat([raw[:, :1], opposed, mutual[:, 2:]], 1)


WEIGHTS = {'kind': 2, 'next': 1, 'previous': 0.5, 'before': 2, 'block': 0.5, 'table': 2, 'row': 2, 'column': 2, 'spans': 0.5}
"""Of the losses: "same block" at its full weight drowned the others."""
RARE = ('title', 'caption', 'footnote', 'header', 'footer', 'pagenumber')
"""Kinds that count twice."""


def losses(out, batch):
    kind, spans, end, relations = out
    mask = batch['mask']
    lines = mask.float()
    n = lines.sum().clamp(min=1)
    other = (mask[:, :, None] & mask[:, None]) & ~torch.eye(mask.shape[1], dtype=torch.bool, device=mask.device)[None]
    per_line = 1 / lines.sum(1).clamp(min=2)[:, None, None]
    rare = torch.ones(len(KINDS), device=mask.device)
    rare[[KIND_ID[each] for each in RARE]] = 2.0

    def of_lines(loss, weight=lines):
        return (loss * weight).sum() / n

    def of_pairs(name, weight):
        target = batch[name].float()
        return (functional.binary_cross_entropy_with_logits(relations[:, RELATIONS.index(name)], target, reduction='none') * weight).sum() / n

    following = relations[:, 0].masked_fill(~other, FAR_FROM)
    previous = batch['previous']
    close = other.float()
    in_table = close * batch['table'].float() * (per_line * 15).clamp(max=1)
    return {
        'kind': of_lines(functional.cross_entropy(kind.transpose(1, 2), batch['kind'], reduction='none', weight=rare)),
        'next': of_lines(functional.cross_entropy(torch.cat([following, end[..., None]], -1).transpose(1, 2), batch['next'], reduction='none')),
        'previous': of_lines(functional.cross_entropy(following, previous.clamp(min=0), reduction='none'), ((previous >= 0) & mask).float()),
        'before': of_pairs('before', close * per_line),
        'block': of_pairs('block', close * (per_line * 25).clamp(max=1)) / 3,
        'table': of_pairs('table', close * (0.1 + 0.9 * per_line * 20).clamp(max=1)) / 6,
        'row': of_pairs('row', in_table) / 2,
        'column': of_pairs('column', in_table) / 2,
        'spans': of_lines(
            functional.binary_cross_entropy_with_logits(spans, batch['spans'], reduction='none').sum(-1),
            lines * (batch['kind'] == KIND_ID['cell']).float(),
        ),
    }


def collate(samples):
    """Samples of different length as one batch."""
    size, count = max(len(s['kind']) for s in samples), len(samples)

    def empty(*shape, dtype=torch.float32):
        return torch.zeros(count, size, *shape, dtype=dtype)

    lines, classes, pairs = empty(samples[0]['F'].shape[1]), empty(8, dtype=torch.long), empty(size, samples[0]['P'].shape[2])
    batch = {'kind': empty(dtype=torch.long), 'next': empty(dtype=torch.long), 'previous': empty(dtype=torch.long) - 1}
    batch |= {'mask': empty(dtype=torch.bool), 'spans': empty(3)} | {name: empty(size) for name in RELATIONS[1:]}
    for i, s in enumerate(samples):
        n = len(s['kind'])
        lines[i, :n], classes[i, :n], pairs[i, :n, :n] = map(torch.from_numpy, (s['F'], s['C'], s['P']))
        following = torch.from_numpy(s['next'])
        batch['kind'][i, :n], batch['spans'][i, :n], batch['mask'][i, :n] = torch.from_numpy(s['kind']), torch.from_numpy(s['spans']), True
        batch['next'][i, :n] = torch.where(following == n, size, following)
        has = (following < n).nonzero()[:, 0]
        batch['previous'][i, following[has]] = has
        order = torch.from_numpy(s['order'])
        batch['before'][i, :n, :n] = (order[:, None] < order[None]).float()
        for name in RELATIONS[2:]:
            batch[name][i, :n, :n] = torch.from_numpy(s[name].astype('float32'))
    return lines, classes, pairs, batch
