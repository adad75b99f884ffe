"""What programs that people use send: their own loaders where these are on PyPI, else their requests as their source has them.

Usage: python main.py fixture.json
"""

import base64
import importlib
import logging
import sys
from importlib.metadata import distribution, version
from pathlib import Path
from types import ModuleType
from unittest.mock import MagicMock, patch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "shared"))

import requests
from checks import Checks, expect, expect_equal, expect_text, fixture, images
from langchain_community.document_loaders import AzureAIDocumentIntelligenceLoader
from llama_index.core import SimpleDirectoryReader
from llama_index.core.readers.base import BaseReader
from llama_index.core.schema import Document

URL, KEY = fixture["url"], fixture["key"]
BEARER = {"Authorization": f"Bearer {KEY}"}
PAGES = ("english", "chinese", "word")
PDF = fixture["document"]["path"]
PICTURE = images["english"]["path"]

logging.disable(logging.ERROR)


class StandIn(ModuleType):
    """What of Open WebUI stands around its loaders: nothing that they do depends on it."""

    def __getattr__(self, name):
        return MagicMock() if name != "__path__" else []


def loaders(name):
    """A module of Open WebUI's loaders, as it is in its package."""
    root = Path(distribution("open-webui").locate_file("open_webui"))
    package = ModuleType("open_webui")
    package.__path__ = [str(root)]
    sys.modules.setdefault("open_webui", package)
    for around in ("env", "utils", "utils.headers", "utils.json_codec", "utils.misc", "retrieval.loaders.local", "retrieval.loaders.pdf", "retrieval.loaders.datalab_marker"):
        sys.modules.setdefault(f"open_webui.{around}", StandIn(around))
    headers = sys.modules["open_webui.utils.headers"]
    headers.parse_custom_headers = lambda *_, **__: {}
    headers.include_user_info_headers = lambda given, _: given
    env = sys.modules["open_webui.env"]
    env.GLOBAL_LOG_LEVEL, env.ENABLE_FORWARD_USER_INFO_HEADERS = "ERROR", False
    env.REQUESTS_VERIFY, env.AIOHTTP_CLIENT_SESSION_SSL = True, True
    for _ in range(40):
        try:
            return importlib.import_module(f"open_webui.retrieval.loaders.{name}")
        except ModuleNotFoundError as missing:
            sys.modules[missing.name] = StandIn(missing.name)
    raise AssertionError(f"{name} asks for more than stand-ins")


def text_of(documents):
    return "\n".join(document.page_content for document in documents)


def reads_pages(documents, pages=None):
    expect_text(text_of(documents), *PAGES)
    if pages:
        expect_equal(len(documents), pages, "documents")


check = Checks(f"integrations: open-webui {version('open-webui')}, langchain-community {version('langchain-community')}")


@check("Open WebUI: external loader, a document a page")
def _():
    loader = loaders("external_document").ExternalDocumentLoader(PDF, url=URL, api_key=KEY, mime_type="application/pdf")
    reads_pages(loader.load(), 3)


@check("Open WebUI: docling, a document a page")
def _():
    loader = loaders("main").DoclingLoader(URL, api_key=KEY, file_path=PDF, mime_type="application/pdf")
    reads_pages(loader.load(), 3)


@check("Open WebUI: Mistral OCR")
def _():
    reads_pages(loaders("mistral").MistralLoader(f"{URL}/v1", KEY, PDF).load(), 3)


@check("Open WebUI: MinerU, local; it sends no key, a proxy between would add it")
def _():
    with patch.object(requests, "post", lambda *given, **more: requests.request("POST", *given, headers=BEARER, **more)):
        reads_pages(loaders("mineru").MinerULoader(PDF, api_mode="local", api_url=URL).load())


@check("Open WebUI: PaddleOCR-VL")
def _():
    reads_pages(loaders("paddleocr_vl").PaddleOCRVLLoader(URL, KEY, PDF).load(), 3)


@check("LangChain: AzureAIDocumentIntelligenceLoader")
def _():
    for model in ("prebuilt-read", "prebuilt-layout"):
        loader = AzureAIDocumentIntelligenceLoader(URL, KEY, file_path=PDF, api_model=model)
        reads_pages(loader.load())


class InkstoneReader(BaseReader):
    """The reader of docs/integrations/llama-index.md."""

    def load_data(self, file, extra_info=None):
        with open(file, "rb") as content:
            answer = requests.put(f"{URL}/process", data=content, headers={**BEARER, "X-Filename": Path(file).name})
        answer.raise_for_status()
        pages = answer.json() if isinstance(answer.json(), list) else [answer.json()]
        return [Document(text=page["page_content"], metadata={**page["metadata"], **(extra_info or {})}) for page in pages]


@check("LlamaIndex: a reader for SimpleDirectoryReader")
def _():
    reader = InkstoneReader()
    documents = SimpleDirectoryReader(input_files=[PDF, PICTURE], file_extractor={".pdf": reader, ".png": reader}).load_data()
    expect_text("\n".join(document.text for document in documents), *PAGES)


@check("LibreChat: upload, signed address, OCR, delete")
def _():
    with open(PICTURE, "rb") as content:
        form = {"purpose": (None, "ocr"), "file": ("english.png", content)}
        file = requests.post(f"{URL}/v1/files", files=form, headers=BEARER).json()
    signed = requests.get(f"{URL}/v1/files/{file['id']}/url?expiry=24", headers=BEARER).json()
    document = {"type": "image_url", "image_url": signed["url"]}
    body = {"model": "mistral-ocr-latest", "image_limit": 0, "include_image_base64": False, "document": document}
    answer = requests.post(f"{URL}/v1/ocr", json=body, headers=BEARER).json()
    expect_text("\n".join(page["markdown"] for page in answer["pages"]), "english")
    expect(requests.delete(f"{URL}/v1/files/{file['id']}", headers=BEARER).json()["deleted"], "not deleted")


@check("RAGFlow: blocks of Mistral OCR with their places")
def _():
    address = f"data:application/pdf;base64,{base64.b64encode(Path(PDF).read_bytes()).decode()}"
    document = {"type": "document_url", "document_url": address}
    body = {"model": "mistral-ocr-latest", "document": document, "include_blocks": True, "table_format": "html"}
    pages = requests.post(f"{URL}/v1/ocr", json=body, headers=BEARER).json()["pages"]
    expect_text("\n".join(block["content"] for page in pages for block in page["blocks"]), *PAGES)
    for page in pages:
        for block in page["blocks"]:
            expect(0 <= block["top_left_x"] < block["bottom_right_x"] <= page["dimensions"]["width"], f"place: {block}")


@check("RAGFlow: PaddleOCR by layout-parsing, probed with GET")
def _():
    expect(requests.get(f"{URL}/layout-parsing").status_code < 500, "the probe fails")
    body = {"file": base64.b64encode(Path(PDF).read_bytes()).decode(), "fileType": 0}
    body |= {"returnMarkdownImages": False, "prettifyMarkdown": True, "showFormulaNumber": True, "visualize": False}
    body |= {"useDocOrientationClassify": False, "formatBlockContent": True, "mergeLayoutBlocks": False}
    # RAGFlow shows its key over HTTPS alone.
    answer = requests.post(f"{URL}/layout-parsing", json=body, headers={**BEARER, "Client-Platform": "ragflow"}).json()
    blocks = [block for page in answer["result"]["layoutParsingResults"] for block in page["prunedResult"]["parsing_res_list"]]
    expect_text("\n".join(block["block_content"] for block in blocks), *PAGES)


@check("Dify: MinerU's plugin, local, with pictures")
def _():
    expect_equal(requests.get(f"{URL}/docs").status_code, 200, "the plugin's probe")
    body = {"parse_method": "auto", "return_md": True, "return_model_output": False, "return_content_list": True}
    body |= {"lang_list": ["ch"], "return_images": True, "backend": "pipeline", "return_middle_json": False}
    with open(PDF, "rb") as content:
        files = [("files", ("document.pdf", content))]
        answer = requests.post(f"{URL}/file_parse", data=body, files=files, headers=BEARER).json()
    result = answer["results"]["document"]
    expect_text(result["md_content"], *PAGES)
    expect("images" in result and result["content_list"].startswith("["), f"{list(result)}")


@check("Paperless-ngx: Azure, text and a searchable PDF")
def _():
    from azure.ai.documentintelligence import DocumentIntelligenceClient
    from azure.ai.documentintelligence.models import AnalyzeDocumentRequest, AnalyzeOutputOption, DocumentContentFormat
    from azure.core.credentials import AzureKeyCredential

    client = DocumentIntelligenceClient(endpoint=URL, credential=AzureKeyCredential(KEY))
    request = AnalyzeDocumentRequest(bytes_source=Path(PICTURE).read_bytes())
    asked = {"output_content_format": DocumentContentFormat.TEXT, "output": [AnalyzeOutputOption.PDF]}
    poller = client.begin_analyze_document("prebuilt-read", request, content_type="application/json", **asked)
    poller.wait()
    expect_text(poller.result().content, "english")
    pdf = b"".join(client.get_analyze_result_pdf(model_id="prebuilt-read", result_id=poller.details["operation_id"]))
    expect(pdf.startswith(b"%PDF"), f"{pdf[:8]}")


@check("Home Assistant, Obsidian: one file by curl's request")
def _():
    url = {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{base64.b64encode(Path(PICTURE).read_bytes()).decode()}"}}
    body = {"model": "qwen-vl-ocr", "messages": [{"role": "user", "content": [url]}]}
    answer = requests.post(f"{URL}/v1/chat/completions", json=body, headers=BEARER).json()
    expect_text(answer["choices"][0]["message"]["content"], "english")


check.run()
