"""One peer, loaded once: reads image paths on standard input, answers each with one line of JSON.

usage: peers.py rapidocr|faster-paddle THREADS

The time starts with the encoded bytes in memory and ends with text and boxes, as a caller in the same process sees it.
"""

import json
import sys
import time
from pathlib import Path


def open_rapidocr(threads: int):
    import cv2
    from rapidocr import RapidOCR

    cv2.setNumThreads(threads)
    engine = RapidOCR(
        params={
            "Global.log_level": "error",
            "EngineConfig.onnxruntime.intra_op_num_threads": threads,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )

    def read(image: bytes) -> int:
        return len(engine(image).txts or ())

    return read


def open_faster_paddle(threads: int):
    from faster_paddle import OcrEngine

    engine = OcrEngine(model_size="small", threads=threads)
    return lambda image: len(engine.ocr(image)["bounds"])


def main() -> None:
    name, threads = sys.argv[1], int(sys.argv[2])
    # Libraries that greet on standard output must not get between the answers.
    answers, sys.stdout = sys.stdout, sys.stderr
    read = {"rapidocr": open_rapidocr, "faster-paddle": open_faster_paddle}[name](threads)
    print(json.dumps({"ready": name}), file=answers, flush=True)
    for line in sys.stdin:
        image = Path(line.rstrip("\n")).read_bytes()
        began = time.perf_counter()
        try:
            answer = {"lines": read(image), "seconds": time.perf_counter() - began}
        except Exception as error:  # whatever a peer throws is its answer
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), file=answers, flush=True)


main()
