"""The OCR and Files APIs with the unmodified mistralai SDK. Usage: python main.py fixture.json"""

import json
import sys
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "shared"))

from checks import Checks, data_url, expect, expect_equal, expect_invoice, expect_text, fixture, images, raises
from mistralai.client import Mistral, errors
from mistralai.extra import response_format_from_pydantic_model
from pydantic import BaseModel

MODEL = "mistral-ocr-latest"
PAGES = ("english", "chinese", "word")
client = Mistral(api_key=fixture["key"], server_url=fixture["url"])


class Invoice(BaseModel):
    invoice_number: str
    total_due: float


def image(url):
    return {"type": "image_url", "image_url": url}


def document(url):
    return {"type": "document_url", "document_url": url}


def read(source, **more):
    return client.ocr.process(model=MODEL, document=source, **more)


def text_of(answer):
    return "\n".join(page.markdown for page in answer.pages)


check = Checks(f"mistral-python {version('mistralai')}")


@check("a picture as a data URL and by URL")
def _():
    answer = read(image(data_url(images["english"])))
    expect_text(text_of(answer), "english")
    expect_equal((answer.model, answer.usage_info.pages_processed), (MODEL, 1), "model, pages")
    size = answer.pages[0].dimensions
    expect_equal((size.width, size.height), (images["english"]["width"], images["english"]["height"]), "dimensions")
    expect_text(text_of(read(image({"url": images["word"]["url"]}))), "word")


@check("a PDF as a data URL and by URL, chosen pages")
def _():
    expect_text(text_of(read(document(data_url(fixture["document"], "application/pdf")))), *PAGES)
    answer = read(document(fixture["document"]["url"]), pages=[0, 2])
    expect_equal([page.index for page in answer.pages], [0, 2], "pages")
    expect_text(text_of(answer), "english", "word")


@check("files: upload, signed URL, read by both, delete")
def _():
    content = Path(fixture["document"]["path"]).read_bytes()
    file = client.files.upload(file={"file_name": "document.pdf", "content": content}, purpose="ocr")
    expect_equal((file.purpose, file.size_bytes), ("ocr", len(content)), "purpose, bytes")
    signed = client.files.get_signed_url(file_id=file.id, expiry=1)
    expect_text(text_of(read(document(signed.url))), *PAGES)
    expect_text(text_of(read({"type": "file", "file_id": file.id})), *PAGES)
    expect(client.files.delete(file_id=file.id).deleted, "not deleted")


@check("blocks with places, confidence")
def _():
    page = read(image(images["english"]["url"]), include_blocks=True, confidence_scores_granularity="word").pages[0]
    expect(page.blocks and all(block.bottom_right_y > block.top_left_y for block in page.blocks), f"blocks: {page.blocks}")
    expect(page.confidence_scores.average_page_confidence_score > 0.5, f"confidence: {page.confidence_scores}")
    word = page.confidence_scores.word_confidence_scores[0]
    expect_equal(page.markdown[word.start_index :][: len(word.text)], word.text, "place of a word")


@check("values by a Pydantic model")
def _():
    form = response_format_from_pydantic_model(Invoice)
    answer = read(image(images["english"]["url"]), document_annotation_format=form)
    expect_invoice(*json.loads(answer.document_annotation).values())


@check("asyncio")
async def _():
    expect_text(text_of(await client.ocr.process_async(model=MODEL, document=image(images["tilted"]["url"]))), "tilted")


@check("errors are its own: key, picture, file")
def _():
    stranger = Mistral(api_key="sk-wrong", server_url=fixture["url"])
    asked = {"model": MODEL, "document": image(images["word"]["url"])}
    expect_equal(raises(errors.MistralError, lambda: stranger.ocr.process(**asked)).status_code, 401, "status")
    error = raises(errors.MistralError, lambda: read(image(fixture["broken"]["url"])))
    expect_equal(error.status_code, 400, "status")
    raises(errors.MistralError, lambda: read({"type": "file", "file_id": "file-ocr-0"}))


check.run()
