"""llama-index OpenAILike, unmodified. Usage: python main.py fixture.json"""

import sys
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "shared"))

import openai
from checks import Checks, expect, expect_invoice, expect_text, fixture, images, raises
from llama_index.core.llms import ChatMessage, DocumentBlock, ImageBlock, TextBlock
from llama_index.llms.openai_like import OpenAILike
from pydantic import BaseModel


class Invoice(BaseModel):
    """An invoice."""

    invoice_number: str
    total_due: float


def model_of(**more):
    options = {"model": fixture["model"], "api_key": fixture["key"], "is_chat_model": True, "max_retries": 0, **more}
    return OpenAILike(api_base=f"{fixture['url']}/compatible-mode/v1", **options)


def user(*blocks, words="Read all the text."):
    return [ChatMessage(role="user", blocks=[*blocks, TextBlock(text=words)])]


check = Checks(f"llama-index OpenAILike {version('llama-index-llms-openai-like')}")


@check("chat: a picture by URL and from a path, with usage")
def _():
    answer = model_of().chat(user(ImageBlock(url=images["english"]["url"]), ImageBlock(path=images["word"]["path"])))
    expect_text(answer.message.content, "english", "word")
    expect(answer.raw.usage.total_tokens > 100, f"usage: {answer.raw.usage}")


@check("chat: a PDF")
def _():
    answer = model_of().chat(user(DocumentBlock(path=fixture["document"]["path"], document_mimetype="application/pdf")))
    expect_text(answer.message.content, "english", "chinese", "word")


@check("stream_chat")
def _():
    pieces = model_of().stream_chat(user(ImageBlock(url=images["chinese"]["url"])))
    expect_text("".join(piece.delta or "" for piece in pieces), "chinese")


@check("achat")
async def _():
    expect_text((await model_of().achat(user(ImageBlock(url=images["word"]["url"])))).message.content, "word")


@check("structured output: by a tool and by a schema")
def _():
    asked = user(ImageBlock(url=images["english"]["url"]), words="Extract the invoice.")
    for more in ({"is_function_calling_model": True}, {"should_use_structured_outputs": True}):
        got = model_of(**more).as_structured_llm(Invoice).chat(asked).raw
        expect_invoice(got.invoice_number, got.total_due)


@check("errors are the SDK's own")
def _():
    wrong = user(ImageBlock(url=fixture["broken"]["url"]))
    raises(openai.BadRequestError, lambda: model_of().chat(wrong))
    stranger = model_of(api_key="sk-wrong")
    raises(openai.AuthenticationError, lambda: stranger.chat(user(ImageBlock(url=images["word"]["url"]))))


check.run()
