"""PDFs in chat: as image_url and as file parts, page ranges, what can't be read."""

import base64
from pathlib import Path

from ask import call, message_of
from checks import expect, expect_equal, expect_text, fixture, raises
from openai import BadRequestError

document = fixture["document"]
PAGES = ("english", "chinese", "word")


def data_url():
    return f"data:application/pdf;base64,{base64.b64encode(Path(document['path']).read_bytes()).decode()}"


def file_part(**file):
    return {"type": "file", "file": file}


def add(check):
    @check("extension: a PDF by URL")
    def _():
        expect_text(message_of(call(document["url"])).content, *PAGES)

    @check("extension: a PDF as a data URL")
    def _():
        expect_text(message_of(call(data_url())).content, *PAGES)

    @check("extension: a PDF as a file part")
    def _():
        part = file_part(filename="document.pdf", file_data=data_url())
        expect_text(message_of(call(part)).content, *PAGES)

    @check("extension: pages of a PDF, named with their places")
    def _():
        options = {"ocr_options": {"task": "advanced_recognition", "pages": "3,1"}}
        words = message_of(call(document["url"], extra_body=options)).ocr_result["words_info"]
        expect_equal(words[0]["text"], "STATION", "first line")
        expect_equal([word["page"] for word in words], [2, 0, 0, 0], "pages")

    @check("extension: pages of a PDF are streamed one by one")
    def _():
        chunks = [chunk for chunk in call(document["url"], stream=True) if chunk.choices]
        texts = [chunk.choices[0].delta.content for chunk in chunks if chunk.choices[0].delta.content]
        expect_equal(len(texts), 3, "pieces")
        expect_text("".join(texts), *PAGES)

    @check("a broken PDF, a page that is not there")
    def _():
        broken = raises(BadRequestError, lambda: call(fixture["brokenDocument"]["url"]))
        expect("can not be read as a PDF" in str(broken), str(broken))
        options = {"ocr_options": {"pages": "9"}}
        missing = raises(BadRequestError, lambda: call(document["url"], extra_body=options))
        expect("page 9, but the file has 3" in str(missing), str(missing))
