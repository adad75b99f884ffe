"""Document Intelligence with the unmodified azure-ai-documentintelligence client. Usage: python main.py fixture.json"""

import sys
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "shared"))

from azure.ai.documentintelligence import DocumentIntelligenceClient
from azure.ai.documentintelligence.models import AnalyzeDocumentRequest, AnalyzeOutputOption, DocumentContentFormat
from azure.core.credentials import AzureKeyCredential
from azure.core.exceptions import ClientAuthenticationError, HttpResponseError, ResourceNotFoundError
from checks import Checks, expect, expect_equal, expect_text, fixture, images, raises

PAGES = ("english", "chinese", "word")


def client_of(key=fixture["key"]):
    return DocumentIntelligenceClient(fixture["url"], AzureKeyCredential(key), retry_total=0)


client = client_of()


def bytes_of(place):
    return Path(place["path"]).read_bytes()


check = Checks(f"azure-python {version('azure-ai-documentintelligence')}")


@check("prebuilt-read: bytes, words and lines with places")
def _():
    body = AnalyzeDocumentRequest(bytes_source=bytes_of(images["english"]))
    result = client.begin_analyze_document("prebuilt-read", body).result()
    expect_text(result.content, "english")
    page = result.pages[0]
    expect_equal((page.page_number, page.width, len(page.lines)), (1, images["english"]["width"], 3), "page")
    word = page.words[0]
    expect_equal(result.content[word.span.offset :][: word.span.length], word.content, "span of a word")
    expect_equal(len(word.polygon), 8, "polygon")


@check("prebuilt-read: a PDF by URL, chosen pages")
def _():
    body = AnalyzeDocumentRequest(url_source=fixture["document"]["url"])
    result = client.begin_analyze_document("prebuilt-read", body, pages="1,3").result()
    expect_text(result.content, "english", "word")
    expect_equal([page.page_number for page in result.pages], [1, 3], "pages")


@check("prebuilt-layout: the file itself, as Markdown, with paragraphs")
def _():
    body = bytes_of(fixture["document"])
    poller = client.begin_analyze_document(
        "prebuilt-layout", body, content_type="application/octet-stream", output_content_format=DocumentContentFormat.MARKDOWN
    )
    result = poller.result()
    expect_text(result.content, *PAGES)
    expect(len(result.paragraphs) >= 3, f"paragraphs: {result.paragraphs}")


@check("output=pdf, as Paperless-ngx asks for it")
def _():
    body = AnalyzeDocumentRequest(bytes_source=bytes_of(images["english"]))
    poller = client.begin_analyze_document("prebuilt-read", body, output=[AnalyzeOutputOption.PDF])
    expect_text(poller.result().content, "english")
    result_id = poller.details["operation_id"]
    pdf = b"".join(client.get_analyze_result_pdf(model_id="prebuilt-read", result_id=result_id))
    expect(pdf.startswith(b"%PDF-"), f"no PDF: {pdf[:20]}")


@check("errors are its own: key, model, file")
def _():
    body = AnalyzeDocumentRequest(bytes_source=bytes_of(images["word"]))
    raises(ClientAuthenticationError, lambda: client_of("sk-wrong").begin_analyze_document("prebuilt-read", body))
    raises(ResourceNotFoundError, lambda: client.begin_analyze_document("prebuilt-invoice", body))
    broken = AnalyzeDocumentRequest(bytes_source=bytes_of(fixture["broken"]))
    error = raises(HttpResponseError, lambda: client.begin_analyze_document("prebuilt-read", broken))
    expect_equal((error.status_code, error.error.code), (400, "InvalidRequest"), "error")


check.run()
