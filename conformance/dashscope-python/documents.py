"""PDFs in the image item: by URL, as a data URL, uploaded by the SDK; page ranges; what can't be read."""

import base64
from pathlib import Path

from ask import MODEL, content_of, text_of, user
from checks import expect, expect_equal, expect_text, fixture
from dashscope import MultiModalConversation

document = fixture["document"]
PAGES = ("english", "chinese", "word")


def call(*content, **options):
    return MultiModalConversation.call(model=MODEL, messages=user(*content), **options)


def add(check):
    @check("extension: a PDF by URL")
    def _():
        expect_text(text_of(call(document["url"])), *PAGES)

    @check("extension: a PDF as a data URL")
    def _():
        data = base64.b64encode(Path(document["path"]).read_bytes()).decode()
        expect_text(text_of(call(f"data:application/pdf;base64,{data}")), *PAGES)

    @check("extension: a PDF that the SDK uploads")
    def _():
        expect_text(text_of(call(f"file://{document['path']}")), *PAGES)

    @check("extension: pages of a PDF, named with their places")
    def _():
        answer = call(document["url"], ocr_options={"task": "advanced_recognition", "task_config": {"pages": "3,1"}})
        words = content_of(answer)["ocr_result"]["words_info"]
        expect_equal([word["page"] for word in words], [2, 0, 0, 0], "pages")

    @check("extension: pages of a PDF are streamed one by one")
    def _():
        texts = [text_of(event) for event in call(document["url"], stream=True, incremental_output=True)]
        expect_equal(len([text for text in texts if text]), 3, "pieces")
        expect_text("".join(texts), *PAGES)

    @check("a broken PDF")
    def _():
        answer = call(fixture["brokenDocument"]["url"])
        expect_equal((answer.status_code, answer.code), (400, "InvalidParameter"), "status, code")
        expect("can not be read as a PDF" in answer.message, answer.message)
