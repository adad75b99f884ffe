"""Tika's routes with the unmodified tika client in its server mode. Usage: python main.py fixture.json"""

import os
import sys
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "shared"))

from checks import Checks, expect, expect_equal, expect_text, fixture, images

os.environ["TIKA_CLIENT_ONLY"] = "True"
os.environ["TIKA_SERVER_ENDPOINT"] = fixture["url"]

from tika import parser

HEADERS = {"Authorization": f"Bearer {fixture['key']}"}
check = Checks(f"tika-python {version('tika')}")


@check("parser: a picture, with metadata")
def _():
    parsed = parser.from_file(images["english"]["path"], headers=HEADERS)
    expect_equal(parsed["status"], 200, "status")
    expect_text(parsed["content"], "english")
    expect_equal(parsed["metadata"]["Content-Type"], "image/png", "type")


@check("parser: a PDF from bytes, as XHTML too")
def _():
    content = Path(fixture["document"]["path"]).read_bytes()
    expect_text(parser.from_buffer(content, headers=HEADERS)["content"], "english", "chinese", "word")
    parsed = parser.from_file(fixture["document"]["path"], xmlContent=True, headers=HEADERS)
    expect_text(parsed["content"], "english", "chinese", "word")


@check("a file that is none")
def _():
    parsed = parser.from_file(fixture["broken"]["path"], headers=HEADERS)
    expect_equal(parsed["status"], 415, "status")
    expect("X-TIKA:EXCEPTION:container_exception" in parsed["metadata"], f"metadata: {parsed['metadata']}")


check.run()
