"""The Messages API with the unmodified anthropic SDK. Usage: python main.py fixture.json"""

import sys
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "shared"))

from anthropic import (
    Anthropic,
    APIStatusError,
    AsyncAnthropic,
    AuthenticationError,
    BadRequestError,
    NotFoundError,
)
from checks import Checks, base64_of, expect, expect_equal, expect_invoice, expect_text, fixture, images, raises
from pydantic import BaseModel

MODEL = fixture["model"]
PAGES = ("english", "chinese", "word")
options = {"base_url": fixture["url"], "api_key": fixture["key"], "max_retries": 0}
client = Anthropic(**options)


class Invoice(BaseModel):
    invoice_number: str
    total_due: float


TOOL = {"name": "invoice", "description": "Keeps an invoice", "input_schema": Invoice.model_json_schema()}


def picture(name):
    media_type = "image/jpeg" if name == "chinese" else "image/png"
    source = {"type": "base64", "media_type": media_type, "data": base64_of(images[name])}
    return {"type": "image", "source": source}


def by_url(url, kind="image"):
    return {"type": kind, "source": {"type": "url", "url": url}}


def text(words):
    return {"type": "text", "text": words}


def body(*content, **more):
    return {"model": MODEL, "max_tokens": 4096, "messages": [{"role": "user", "content": list(content)}], **more}


def call(*content, **more):
    return client.messages.create(**body(*content, **more))


check = Checks(f"anthropic-python {version('anthropic')}")


@check("a picture as Base64, with usage and request id")
def _():
    answer = call(picture("english"), text("Read all the text."))
    expect_text(answer.content[0].text, "english")
    expect_equal((answer.stop_reason, answer.model, answer.role), ("end_turn", MODEL, "assistant"), "end, model, role")
    expect(answer.usage.input_tokens > 100 and answer.usage.output_tokens > 5, f"usage: {answer.usage}")
    expect_equal(answer.id, f"msg_{answer._request_id}", "id")


@check("a picture by URL, two pictures, a system message")
def _():
    answer = call(by_url(images["english"]["url"]), by_url(images["word"]["url"]), system="Read all the text.")
    expect_text(answer.content[0].text, "english", "word")


@check("a PDF as Base64 and by URL")
def _():
    document = {"type": "base64", "media_type": "application/pdf", "data": base64_of(fixture["document"])}
    expect_text(call({"type": "document", "source": document}).content[0].text, *PAGES)
    expect_text(call(by_url(fixture["document"]["url"], "document")).content[0].text, *PAGES)


@check("raw events of a stream")
def _():
    events = list(call(by_url(fixture["document"]["url"], "document"), stream=True))
    kinds = [event.type for event in events]
    expect_equal(kinds[:2], ["message_start", "content_block_start"], "first events")
    expect_equal(kinds[2:-3], ["content_block_delta"] * 3, "a delta a page")
    expect_equal(kinds[-3:], ["content_block_stop", "message_delta", "message_stop"], "last events")


@check("the SDK's own stream helper: text, usage")
def _():
    with client.messages.stream(**body(picture("chinese"))) as stream:
        joined = "".join(stream.text_stream)
        final = stream.get_final_message()
    expect_text(joined, "chinese")
    expect_equal(final.content[0].text, joined, "text of the end")
    expect(final.usage.input_tokens > 100 and final.usage.output_tokens > 5, f"usage: {final.usage}")


@check("asyncio")
async def _():
    async with AsyncAnthropic(**options) as asynchronous:
        answer = await asynchronous.messages.create(**body(picture("word")))
    expect_text(answer.content[0].text, "word")


@check("structured: a forced tool, plain and streamed")
def _():
    forced = {"tools": [TOOL], "tool_choice": {"type": "tool", "name": "invoice"}}
    answer = call(picture("english"), **forced)
    expect_equal((answer.stop_reason, answer.content[0].type), ("tool_use", "tool_use"), "end, block")
    expect_invoice(*Invoice(**answer.content[0].input).model_dump().values())
    with client.messages.stream(**body(picture("english"), **forced)) as stream:
        expect_invoice(*Invoice(**stream.get_final_message().content[0].input).model_dump().values())


@check("structured: the SDK's parse() with a Pydantic model")
def _():
    answer = client.messages.parse(**body(picture("english")), output_format=Invoice)
    expect_invoice(*answer.parsed_output.model_dump().values())


@check("a tool's result goes back, with a picture in it")
def _():
    used = call(picture("word"), tools=[TOOL], tool_choice={"type": "any"})
    result = {"type": "tool_result", "tool_use_id": used.content[0].id, "content": [picture("english")]}
    turns = [*body(picture("word"))["messages"], {"role": "assistant", "content": used.content}]
    answer = client.messages.create(
        model=MODEL, max_tokens=4096, tools=[TOOL], messages=[*turns, {"role": "user", "content": [result]}]
    )
    expect_text(answer.content[0].text, "english")


@check("max_tokens")
def _():
    answer = client.messages.create(**{**body(picture("english")), "max_tokens": 3})
    expect_equal((answer.stop_reason, answer.usage.output_tokens), ("max_tokens", 3), "end, tokens")


@check("ocr_options and the task's result (extension)")
def _():
    answer = call(picture("english"), extra_body={"ocr_options": {"task": "advanced_recognition"}})
    expect_equal(len(answer.ocr_result["words_info"]), 3, "words_info")


@check("errors: key, model, route, picture")
def _():
    stranger = Anthropic(**{**options, "api_key": "sk-wrong"})
    error = raises(AuthenticationError, lambda: stranger.messages.create(**body(picture("word"))))
    expect_equal(error.body["error"]["type"], "authentication_error", "type")
    error = raises(NotFoundError, lambda: client.messages.create(**{**body(picture("word")), "model": "claude"}))
    expect_equal(error.body["error"]["type"], "not_found_error", "type")
    raises(NotFoundError, lambda: client.messages.count_tokens(model=MODEL, messages=[{"role": "user", "content": "a"}]))
    error = raises(BadRequestError, lambda: call(by_url(fixture["broken"]["url"])))
    expect("messages[0].content[0].source.url" in error.message, f"message: {error.message}")
    expect(error.request_id, "no request id")


@check("errors: in a stream, before and after its first words")
def _():
    raises(BadRequestError, lambda: list(call(by_url(fixture["broken"]["url"]), stream=True)))
    heard = []

    def listen():
        for event in call(picture("word"), by_url(fixture["broken"]["url"]), stream=True):
            heard.append(event.type)

    raises(APIStatusError, listen)
    expect("content_block_delta" in heard, f"events before the error: {heard}")


check.run()
