"""instructor, unmodified: Pydantic models out of pictures. Usage: python main.py fixture.json"""

import sys
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "shared"))

import instructor
from checks import Checks, expect, expect_invoice, fixture, images, raises
from instructor.core import InstructorRetryException
from openai import AsyncOpenAI, OpenAI
from pydantic import BaseModel, Field

options = {"base_url": f"{fixture['url']}/compatible-mode/v1", "api_key": fixture["key"], "max_retries": 0}


class Invoice(BaseModel):
    """An invoice."""

    invoice_number: str = Field(description="The number of the invoice")
    total_due: float


def asked(url, words="Extract the invoice."):
    parts = [{"type": "text", "text": words}, {"type": "image_url", "image_url": {"url": url}}]
    return {"model": fixture["model"], "messages": [{"role": "user", "content": parts}], "max_retries": 1}


check = Checks(f"instructor {version('instructor')}")

for mode in (instructor.Mode.TOOLS, instructor.Mode.TOOLS_STRICT, instructor.Mode.JSON, instructor.Mode.JSON_SCHEMA, instructor.Mode.MD_JSON):
    client = instructor.from_openai(OpenAI(**options), mode=mode)

    @check(f"{mode.name}: a model, with usage")
    def _(client=client):
        got, completion = client.chat.completions.create_with_completion(
            response_model=Invoice, **asked(images["english"]["url"])
        )
        expect_invoice(got.invoice_number, got.total_due)
        expect(completion.usage.total_tokens > 100, f"usage: {completion.usage}")

    if mode is not instructor.Mode.MD_JSON:

        @check(f"{mode.name}: a partial model, streamed")
        def _(client=client):
            last = list(client.chat.completions.create_partial(response_model=Invoice, **asked(images["english"]["url"])))[-1]
            expect_invoice(last.invoice_number, last.total_due)


@check("instructor's own image, and asyncio")
async def _():
    client = instructor.from_openai(AsyncOpenAI(**options))
    content = ["Extract the invoice.", instructor.Image.from_path(images["english"]["path"])]
    got = await client.chat.completions.create(
        model=fixture["model"], messages=[{"role": "user", "content": content}], response_model=Invoice, max_retries=1
    )
    expect_invoice(got.invoice_number, got.total_due)


@check("an error is told as its own")
def _():
    client = instructor.from_openai(OpenAI(**options))
    wrong = asked(fixture["broken"]["url"])
    error = raises(InstructorRetryException, lambda: client.chat.completions.create(response_model=Invoice, **wrong))
    expect("invalid_parameter_error" in str(error), f"error: {error}")


check.run()
