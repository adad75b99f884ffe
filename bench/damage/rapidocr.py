"""RapidOCR's reading of a labelled folder: `rapidocr.py DIR OUT`, one {"id", "prediction"} a line."""

import json
import sys
from pathlib import Path

from rapidocr import RapidOCR


def main() -> None:
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    engine = RapidOCR(params={"Global.log_level": "error"})
    with out.open("w", encoding="utf8") as answers:
        for row in (folder / "labels.jsonl").read_text("utf8").splitlines():
            label = json.loads(row)
            found = engine(str(folder / label["image"]))
            boxes = found.boxes if found.boxes is not None else ()
            lines = [
                {"text": text, "quad": [float(v) for point in quad for v in point], "confidence": float(score)}
                for text, quad, score in zip(found.txts or (), boxes, found.scores or ())
            ]
            print(json.dumps({"id": label["id"], "prediction": lines}, ensure_ascii=False), file=answers, flush=True)


main()
