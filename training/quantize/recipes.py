"""Which model is quantised how: one recipe a model, in the order they are made."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import onnx

from . import drawn, graph, sources
from .qdq import Plan
from .sources import Source


@dataclass(frozen=True)
class Recipe:
    """draw(count, evaluation) gives inputs; `calibration` and `evaluation` say how many. Without a plan the model ships as it is, fp32."""

    role: str
    name: str
    origin: str
    licence: str
    source: Source
    build: Callable[[bytes], onnx.ModelProto]
    plan: Plan | None
    draw: Callable[[int, bool], list[drawn.Drawn]]
    calibration: int
    evaluation: int
    profile: str | None = None
    # Where its characters are, if not in the model's metadata: one a line, the space left out.
    alphabet: Source | None = None

    @property
    def name_of_files(self) -> str:
        return f'{self.role}.{self.profile}' if self.profile else self.role

    @property
    def file(self) -> str:
        return f'{self.name_of_files}.onnx'


def _recogniser(data: bytes) -> onnx.ModelProto:
    model = graph.prepare(data, ['n', 3, 48, 'w'])
    graph.add_argmax_head(model)
    return model


def _maps(data: bytes) -> onnx.ModelProto:
    return graph.prepare(data, ['n', 3, 'h', 'w'], 'probability')


PADDLE = 'PaddleOCR, PaddlePaddle Authors'

RECIPES = [
    Recipe('detect', 'PP-OCRv6_det_small', PADDLE, 'Apache-2.0', sources.DETECT, _maps,
           Plan(also=('GlobalAveragePool',), method='99.999'),
           drawn.page_inputs, 60, 40),
    Recipe('recognise', 'PP-OCRv6_rec_small', PADDLE, 'Apache-2.0', sources.RECOGNISE, _recogniser,
           Plan(method='99.995', sigmoid_gelu=True), drawn.line_inputs, 400, 800),
    Recipe('detect', 'PP-OCRv6_det_tiny', PADDLE, 'Apache-2.0', sources.DETECT_FAST, _maps,
           Plan(also=('GlobalAveragePool',), method='99.999'),
           drawn.page_inputs, 24, 20, 'fast'),
    Recipe('recognise', 'PP-OCRv6_rec_tiny', PADDLE, 'Apache-2.0', sources.RECOGNISE_FAST, _recogniser,
           Plan(method='99.995', sigmoid_gelu=True), drawn.line_inputs, 250, 400, 'fast', sources.RECOGNISE_FAST_ALPHABET),
]
