"""pydantic-ai, unmodified, on chat and Responses. Usage: python main.py fixture.json"""

import sys
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "shared"))

from checks import Checks, expect, expect_equal, expect_invoice, expect_text, fixture, images, raises
from pydantic import BaseModel
from pydantic_ai import Agent, BinaryContent, DocumentUrl, ImageUrl, ModelHTTPError, NativeOutput, PromptedOutput, ToolOutput
from pydantic_ai.models.openai import OpenAIChatModel, OpenAIResponsesModel
from pydantic_ai.providers.openai import OpenAIProvider

PAGES = ("english", "chinese", "word")


class Invoice(BaseModel):
    """An invoice."""

    invoice_number: str
    total_due: float


def model_of(kind, key=fixture["key"]):
    provider = OpenAIProvider(base_url=f"{fixture['url']}/compatible-mode/v1", api_key=key)
    return kind(fixture["model"], provider=provider)


def binary(place, media_type):
    return BinaryContent(data=Path(place["path"]).read_bytes(), media_type=media_type)


check = Checks(f"pydantic-ai {version('pydantic-ai-slim')}")

for kind in (OpenAIChatModel, OpenAIResponsesModel):
    name = "chat" if kind is OpenAIChatModel else "Responses"
    reader = Agent(model_of(kind), instructions="Read all the text.", retries=0)

    @check(f"{name}: a picture by URL and as bytes, with usage")
    def _(reader=reader):
        answer = reader.run_sync([ImageUrl(url=images["english"]["url"]), binary(images["word"], "image/png")])
        expect_text(answer.output, "english", "word")
        usage = answer.usage
        expect(usage.input_tokens > 100 and usage.output_tokens > 5, f"usage: {usage}")

    @check(f"{name}: a PDF")
    def _(reader=reader):
        expect_text(reader.run_sync([binary(fixture["document"], "application/pdf")]).output, *PAGES)

    @check(f"{name}: stream")
    async def _(reader=reader):
        async with reader.run_stream([ImageUrl(url=images["chinese"]["url"])]) as answer:
            pieces = [piece async for piece in answer.stream_text(delta=True)]
        expect_text("".join(pieces), "chinese")

    for output in (ToolOutput, NativeOutput, PromptedOutput):

        @check(f"{name}: structured by {output.__name__}")
        def _(kind=kind, output=output):
            agent = Agent(model_of(kind), output_type=output(Invoice), retries=0)
            got = agent.run_sync(["Extract the invoice.", ImageUrl(url=images["english"]["url"])]).output
            expect_invoice(got.invoice_number, got.total_due)

    @check(f"{name}: an error is its own")
    def _(kind=kind, reader=reader):
        error = raises(ModelHTTPError, lambda: reader.run_sync([ImageUrl(url=fixture["broken"]["url"])]))
        expect_equal(error.status_code, 400, "status")
        stranger = Agent(model_of(kind, "sk-wrong"), retries=0)
        error = raises(ModelHTTPError, lambda: stranger.run_sync([ImageUrl(url=images["word"]["url"])]))
        expect_equal(error.status_code, 401, "status")


@check("chat: a PDF by URL, which it fetches itself")
def _():
    expect_text(Agent(model_of(OpenAIChatModel)).run_sync([DocumentUrl(url=fixture["document"]["url"], media_type="application/pdf", force_download="allow-local")]).output, *PAGES)


check.run()
