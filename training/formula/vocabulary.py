"""Tokens and their classes: the list that ships with the model."""
from __future__ import annotations

import json
import zlib
from pathlib import Path

FILE = Path(__file__).resolve().parents[2] / 'models' / 'formula.tokens.json'
TOKENS: tuple[str, ...] = tuple(json.loads(FILE.read_text(encoding='utf8')))
CLASSES = {token: number for number, token in enumerate(TOKENS)}
PAD, START, END, UNKNOWN = range(4)


def encode(label: str) -> list[int] | None:
    """Classes of a label (tokens parted by spaces); None where it has a token that the model lacks."""
    tokens = label.split(' ')
    return [CLASSES[token] for token in tokens] if all(token in CLASSES for token in tokens) else None


def held_back(label: str) -> bool:
    """One formula of 64, by its own hash: never trained on, kept for evaluation."""
    return zlib.crc32(label.encode()) % 64 == 0
