"""How a real tensor maps to 8 bits: the range of an activation, the scales of a weight."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper

PER_RUN = 4000
"""Values kept of one tensor of one run: enough for its distribution, small enough for hundreds of runs in memory."""


@dataclass(frozen=True)
class Seen:
    """What one tensor held over all calibration runs: its extremes and a random sample of its values."""

    low: float
    high: float
    sample: np.ndarray


def observe(model: onnx.ModelProto, names: set[str], inputs: list[np.ndarray], seed: int = 0) -> dict[str, Seen]:
    """Runs the model on each input and watches the named float tensors (the input itself may be among them)."""
    watched = onnx.ModelProto()
    watched.CopyFrom(model)
    entry = watched.graph.input[0].name
    present = {o.name for o in watched.graph.output}
    for name in sorted(names - present - {entry}):
        watched.graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, None))
    options = ort.SessionOptions()
    options.log_severity_level = 3
    session = ort.InferenceSession(watched.SerializeToString(), options, providers=['CPUExecutionProvider'])
    wanted = [o.name for o in session.get_outputs() if o.name in names]
    rng = np.random.default_rng(seed)
    low: dict[str, float] = {}
    high: dict[str, float] = {}
    samples: dict[str, list[np.ndarray]] = {}
    for x in inputs:
        values = dict(zip(wanted, session.run(wanted, {entry: x}), strict=True))
        if entry in names:
            values[entry] = x
        for name, value in values.items():
            flat = value.ravel()
            low[name] = min(low.get(name, 0.0), float(flat.min()))
            high[name] = max(high.get(name, 0.0), float(flat.max()))
            samples.setdefault(name, []).append(flat[rng.integers(0, flat.size, PER_RUN)] if flat.size > PER_RUN else flat.copy())
    return {name: Seen(low[name], high[name], np.concatenate(sample)) for name, sample in samples.items()}


def activation(seen: Seen, method: str = 'error', floor: float = -np.inf) -> tuple[np.float32, np.uint8]:
    """Scale and zero point of an unsigned 8-bit tensor; zero is always representable.

    method: `error`, the range with the least squared error on the sample; `extremes`; or `99.99`, that percentile.
    floor: nothing below it matters (what a GELU flattens anyway), so no codes are spent there.
    """
    low, high = max(seen.low, floor), seen.high
    sample = np.maximum(seen.sample, floor)
    if method == 'error':
        low, high = _least_error(sample[:: max(1, len(sample) // 60_000)], low, high)
    elif method != 'extremes':
        part = float(method) / 100
        low, high = np.quantile(sample, 1 - part), np.quantile(sample, part)
    low, high = min(low, 0.0), max(high, 0.0)
    scale = (high - low) / 255 if high - low > 1e-6 else 1 / 255
    return np.float32(scale), np.uint8(np.clip(round(-low / scale), 0, 255))


def weight(values: np.ndarray, axis: int) -> np.ndarray:
    """A scale for each channel of `axis`, symmetric and signed: of 17 ranges up to the largest weight, the one with the least squared error."""
    rows = np.moveaxis(values, axis, 0).reshape(values.shape[axis], -1)
    largest = np.maximum(np.abs(rows).max(1), 1e-8)
    scales, errors = largest / 127, np.full(len(rows), np.inf)
    for part in np.linspace(1, 0.6, 17):
        scale = largest * part / 127
        rounded = np.clip(np.round(rows / scale[:, None]), -127, 127) * scale[:, None]
        error = ((rounded - rows) ** 2).sum(1)
        scales = np.where(error < errors, scale, scales)
        errors = np.minimum(errors, error)
    return scales.astype(np.float32)


def _least_error(sample: np.ndarray, low: float, high: float) -> tuple[float, float]:
    best = (np.inf, low, high)
    lows = (1, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4) if low < 0 else (1,)
    for part_low in lows:
        for part_high in (1, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3):
            a, b = min(low * part_low, 0.0), max(high * part_high, 0.0)
            scale = (b - a) / 255
            if scale <= 0:
                continue
            zero = round(-a / scale)
            rounded = (np.clip(np.round(sample / scale) + zero, 0, 255) - zero) * scale
            error = float(((rounded - sample) ** 2).mean())
            if error < best[0]:
                best = (error, a, b)
    return best[1], best[2]
