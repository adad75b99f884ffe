"""openai-agents, unmodified, on Responses and chat. Usage: python main.py fixture.json"""

import sys
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "shared"))

import openai
from agents import Agent, OpenAIChatCompletionsModel, OpenAIResponsesModel, Runner, function_tool, set_tracing_disabled
from checks import Checks, data_url, expect, expect_equal, expect_invoice, expect_text, fixture, images, raises
from pydantic import BaseModel

set_tracing_disabled(True)


class Invoice(BaseModel):
    invoice_number: str
    total_due: float


def model_of(kind, key=fixture["key"]):
    client = openai.AsyncOpenAI(base_url=f"{fixture['url']}/compatible-mode/v1", api_key=key, max_retries=0)
    return kind(model=fixture["model"], openai_client=client)


def user(*parts):
    return [{"role": "user", "content": list(parts)}]


def image(url):
    return {"type": "input_image", "image_url": url, "detail": "auto"}


check = Checks(f"openai-agents {version('openai-agents')}")

for kind in (OpenAIResponsesModel, OpenAIChatCompletionsModel):
    name = "Responses" if kind is OpenAIResponsesModel else "chat"

    def reader_of(kind=kind, **more):
        # An agent each: its client belongs to the loop that it was used in first.
        return Agent(name="Reader", instructions="Read all the text.", model=model_of(kind, **more))

    @check(f"{name}: a picture, with usage")
    def _(reader_of=reader_of):
        answer = Runner.run_sync(reader_of(), user(image(data_url(images["english"]))))
        expect_text(answer.final_output, "english")
        usage = answer.context_wrapper.usage
        expect(usage.input_tokens > 100 and usage.output_tokens > 5, f"usage: {usage}")

    @check(f"{name}: a PDF")
    def _(reader_of=reader_of):
        file = {"type": "input_file", "filename": "a.pdf", "file_data": data_url(fixture["document"], "application/pdf")}
        expect_text(Runner.run_sync(reader_of(), user(file)).final_output, "english", "chinese", "word")

    @check(f"{name}: stream")
    async def _(reader_of=reader_of):
        answer = Runner.run_streamed(reader_of(), user(image(images["chinese"]["url"])))
        pieces = [
            event.data.delta
            async for event in answer.stream_events()
            if event.type == "raw_response_event" and event.data.type == "response.output_text.delta"
        ]
        expect_text("".join(pieces), "chinese")
        expect_text(answer.final_output, "chinese")

    @check(f"{name}: structured output")
    def _(kind=kind):
        agent = Agent(name="Reader", model=model_of(kind), output_type=Invoice)
        got = Runner.run_sync(agent, user(image(images["english"]["url"]))).final_output
        expect_invoice(got.invoice_number, got.total_due)

    @check(f"{name}: a tool is called once, then the text")
    def _(kind=kind):
        kept = []

        @function_tool
        def keep(invoice_number: str, total_due: float) -> str:
            """Keeps an invoice."""
            kept.append((invoice_number, total_due))
            return "kept"

        agent = Agent(name="Reader", model=model_of(kind), tools=[keep])
        answer = Runner.run_sync(agent, user(image(images["english"]["url"])))
        expect_equal(len(kept), 1, "calls")
        expect_invoice(*kept[0])
        expect_text(answer.final_output, "english")

    @check(f"{name}: errors are the SDK's own")
    def _(reader_of=reader_of):
        raises(openai.BadRequestError, lambda: Runner.run_sync(reader_of(), user(image(fixture["broken"]["url"]))))
        stranger = reader_of(key="sk-wrong")
        raises(openai.AuthenticationError, lambda: Runner.run_sync(stranger, user(image(images["word"]["url"]))))


check.run()
