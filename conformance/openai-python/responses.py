"""The Responses API as qwen3.5-ocr takes it: text, images, PDFs, tasks, streams, errors."""

import base64
from pathlib import Path

from ask import client
from checks import expect, expect_equal, expect_text, fixture, images, raises
from openai import APIError, AuthenticationError, BadRequestError, OpenAI

MODEL = "qwen3.5-ocr"
document = fixture["document"]
PAGES = ("english", "chinese", "word")


def user(*content):
    return [{"role": "user", "content": list(content)}]


def image(url, **more):
    return {"type": "input_image", "image_url": url, **more}


def file(**more):
    return {"type": "input_file", **more}


def respond(*content, **options):
    return client.responses.create(model=MODEL, input=user(*content), **options)


def add(check):
    @check("responses: an image by URL, with text")
    def _():
        answer = respond({"type": "input_text", "text": fixture["prompts"]["text_recognition"]}, image(images["english"]["url"]))
        expect_text(answer.output_text, "english")
        expect_equal((answer.status, answer.object, answer.model), ("completed", "response", MODEL), "status, object, model")
        expect_equal(answer.output[0].content[0].type, "output_text", "content")
        usage = answer.usage
        expect_equal(usage.total_tokens, usage.input_tokens + usage.output_tokens, "total_tokens")
        expect(answer.id.startswith("resp_") and len(answer._request_id) == 36, f"ids: {answer.id}")

    @check("responses: a PDF by file_url")
    def _():
        expect_text(respond(file(file_url=document["url"])).output_text, *PAGES)

    @check("responses: a PDF as file_data")
    def _():
        data = base64.b64encode(Path(document["path"]).read_bytes()).decode()
        answer = respond(file(filename="document.pdf", file_data=f"data:application/pdf;base64,{data}"))
        expect_text(answer.output_text, *PAGES)

    @check("responses: ocr_options and the task's result on the content part")
    def _():
        options = {"ocr_options": {"task": "advanced_recognition"}}
        part = respond(image(images["english"]["url"]), extra_body=options).output[0].content[0]
        expect_equal(len(part.ocr_result["words_info"]), 3, "words_info")
        plain = respond(image(images["word"]["url"]), extra_body={"ocr_options": {"task": "text_recognition"}})
        expect_equal(plain.output[0].content[0].ocr_result, plain.output_text, "ocr_result of a task without another")

    @check("responses: max_output_tokens")
    def _():
        answer = respond(image(images["english"]["url"]), max_output_tokens=3)
        expect_equal((answer.status, answer.incomplete_details.reason), ("incomplete", "max_output_tokens"), "end")
        expect_equal(answer.usage.output_tokens, 3, "output_tokens")

    @check("responses: a question about the image of an earlier turn")
    def _():
        turns = [*user(image(images["word"]["url"])), {"role": "assistant", "content": "STATION"}]
        answer = client.responses.create(model=MODEL, input=[*turns, {"role": "user", "content": "Again, please."}])
        expect_text(answer.output_text, "word")

    @check("responses: stream")
    def _():
        events = list(respond(file(file_url=document["url"]), stream=True))
        kinds = [event.type for event in events]
        expect_equal(kinds[:4], [
            "response.created", "response.in_progress", "response.output_item.added", "response.content_part.added",
        ], "first events")  # fmt: skip
        expect_equal(kinds[4:-4], ["response.output_text.delta"] * 3, "a delta a page")
        expect_equal(kinds[-1], "response.completed", "last event")
        expect_equal([event.sequence_number for event in events], list(range(len(events))), "sequence_number")
        text = "".join(event.delta for event in events if event.type == "response.output_text.delta")
        expect_text(text, *PAGES)
        expect_equal(events[-1].response.output_text, text, "text of the end")

    @check("responses: the SDK's own stream helper")
    def _():
        with client.responses.stream(model=MODEL, input=user(image(images["chinese"]["url"]))) as events:
            final = (list(events), events.get_final_response())[1]
        expect_text(final.output_text, "chinese")

    @check("responses: errors")
    def _():
        error = raises(BadRequestError, lambda: respond(image(fixture["broken"]["url"])))
        expect_equal((error.code, error.param), ("invalid_parameter_error", "input[0].content[0].image_url"), "error")
        raises(BadRequestError, lambda: respond(file(file_url=fixture["brokenDocument"]["url"])))
        raises(BadRequestError, lambda: respond(file(file_id="file-1")))
        raises(BadRequestError, lambda: respond(image(images["word"]["url"]), previous_response_id="resp_1"))
        raises(BadRequestError, lambda: list(respond(image(fixture["broken"]["url"]), stream=True)))
        stranger = OpenAI(api_key="sk-wrong", base_url=client.base_url, max_retries=0)
        raises(AuthenticationError, lambda: stranger.responses.create(model=MODEL, input=user(image(images["word"]["url"]))))

    @check("responses: a page that can't be read ends a stream with an error")
    def _():
        content = [image(images["word"]["url"]), image(fixture["broken"]["url"])]
        heard = []

        def listen():
            for event in respond(*content, stream=True):
                heard.append(event.type)

        raises(APIError, listen)
        expect("response.output_text.delta" in heard, f"events before the error: {heard}")
