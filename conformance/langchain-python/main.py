"""langchain-openai and ChatTongyi of langchain-community, unmodified. Usage: python main.py fixture.json"""

import sys
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "shared"))

import dashscope
import openai
from checks import Checks, data_url, expect, expect_equal, expect_invoice, expect_text, fixture, images, raises
from langchain_community.chat_models import ChatTongyi
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_openai import ChatOpenAI
from pydantic import BaseModel

MODEL = fixture["model"]
PAGES = ("english", "chinese", "word")


class Invoice(BaseModel):
    """An invoice."""

    invoice_number: str
    total_due: float


def openai_model(**more):
    options = {"model": MODEL, "api_key": fixture["key"], "max_retries": 0, **more}
    return ChatOpenAI(base_url=f"{fixture['url']}/compatible-mode/v1", **options)


def human(*urls, words=None):
    content = [{"type": "image_url", "image_url": {"url": url}} for url in urls]
    return HumanMessage(content=[*content, *([{"type": "text", "text": words}] if words else [])])


def document():
    data = data_url(fixture["document"], "application/pdf")
    return HumanMessage(content=[{"type": "file", "base64": data.split(",")[1], "mime_type": "application/pdf", "filename": "a.pdf"}])


check = Checks(f"langchain-openai {version('langchain-openai')}")


@check("ChatOpenAI: invoke, usage")
def _():
    answer = openai_model().invoke([SystemMessage("Read all the text."), human(data_url(images["english"]))])
    expect_text(answer.content, "english")
    usage = answer.usage_metadata
    expect(usage["input_tokens"] > 100 and usage["output_tokens"] > 5, f"usage: {usage}")
    expect_equal(answer.response_metadata["finish_reason"], "stop", "finish_reason")


@check("ChatOpenAI: a standard image block by URL")
def _():
    message = HumanMessage(content=[{"type": "image", "url": images["tilted"]["url"]}])
    expect_text(openai_model().invoke([message]).content, "tilted")


@check("ChatOpenAI: a PDF as a standard file block, on chat and Responses")
def _():
    expect_text(openai_model().invoke([document()]).content, *PAGES)
    expect_text(openai_model(use_responses_api=True).invoke([document()]).text, *PAGES)


@check("ChatOpenAI: stream with usage")
def _():
    chunks = list(openai_model(stream_usage=True).stream([human(images["chinese"]["url"])]))
    expect_text("".join(chunk.content for chunk in chunks), "chinese")
    expect(any(chunk.usage_metadata for chunk in chunks), "no usage in the stream")


@check("ChatOpenAI: batch and asyncio")
async def _():
    answers = await openai_model().abatch([[human(images[name]["url"])] for name in ("english", "word")])
    expect_text(answers[0].content, "english")
    expect_text(answers[1].content, "word")


@check("ChatOpenAI: with_structured_output, each method")
def _():
    for method in ("json_schema", "function_calling", "json_mode"):
        asked = human(images["english"]["url"], words="Return JSON with the keys invoice_number and total_due.")
        got = openai_model().with_structured_output(Invoice, method=method).invoke([asked])
        expect_invoice(got.invoice_number, got.total_due)


@check("ChatOpenAI: bind_tools")
def _():
    answer = openai_model().bind_tools([Invoice], tool_choice="any").invoke([human(images["english"]["url"])])
    expect_invoice(*answer.tool_calls[0]["args"].values())


@check("ChatOpenAI: errors are the SDK's own")
def _():
    raises(openai.AuthenticationError, lambda: openai_model(api_key="sk-wrong").invoke([human(images["word"]["url"])]))
    raises(openai.BadRequestError, lambda: openai_model().invoke([human(fixture["broken"]["url"])]))
    raises(openai.BadRequestError, lambda: list(openai_model().stream([human(fixture["broken"]["url"])])))


tongyi = Checks(f"langchain-community {version('langchain-community')}")
dashscope.base_http_api_url = f"{fixture['url']}/api/v1"


def tongyi_model(**more):
    # It asks the multimodal endpoint for models whose name holds "vl".
    return ChatTongyi(model=MODEL, api_key=fixture["key"], max_retries=1, **more)


def tongyi_human(name):
    return HumanMessage(content=[{"image": images[name]["url"]}, {"text": "Read all the text."}])


def text_of(content):
    return content if isinstance(content, str) else "".join(part.get("text", "") for part in content)


@tongyi("ChatTongyi: invoke, usage")
def _():
    answer = tongyi_model().invoke([tongyi_human("english")])
    expect_text(text_of(answer.content), "english")
    expect(answer.response_metadata["token_usage"]["output_tokens"] > 5, f"usage: {answer.response_metadata}")


@tongyi("ChatTongyi: stream")
def _():
    expect_text("".join(text_of(chunk.content) for chunk in tongyi_model().stream([tongyi_human("chinese")])), "chinese")


@tongyi("ChatTongyi: an error")
def _():
    wrong = HumanMessage(content=[{"image": fixture["broken"]["url"]}])
    error = raises(Exception, lambda: tongyi_model().invoke([wrong]))
    expect("InvalidParameter" in str(error), f"error: {error}")


check.run()
tongyi.run()
