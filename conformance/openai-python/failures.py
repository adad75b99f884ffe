"""Errors: each as the SDK's own exception, with code, type, message and request id."""

import openai
from ask import BASE_URL, MODEL, call, client, user
from checks import expect, expect_equal, fixture, images, raises

word = images["word"]


def expect_error(error, status, code, *parts):
    expect_equal((error.status_code, error.code), (status, code), f"error ({error})")
    expect(error.request_id, "no request_id")
    expect(error.type, f"no type: {error.body}")
    for part in parts:
        expect(part in error.message, f"{part!r} not in message {error.message!r}")


def refused(*content, **options):
    return raises(openai.BadRequestError, lambda: call(*content, **options))


def add(check):
    @check("error: wrong key is AuthenticationError")
    def _():
        other = openai.OpenAI(api_key="sk-wrong", base_url=BASE_URL, max_retries=0)
        error = raises(openai.AuthenticationError, lambda: other.models.list())
        expect_error(error, 401, "invalid_api_key")
        error = raises(
            openai.AuthenticationError,
            lambda: other.chat.completions.create(model=MODEL, messages=user(word["url"])),
        )
        expect_error(error, 401, "invalid_api_key")

    @check("error: unknown model is NotFoundError")
    def _():
        error = raises(
            openai.NotFoundError,
            lambda: client.chat.completions.create(model="no-such-model", messages=user(word["url"])),
        )
        expect_error(error, 404, "model_not_found", "no-such-model", "qwen-vl-ocr")
        error = raises(openai.NotFoundError, lambda: client.models.retrieve("no-such-model"))
        expect_error(error, 404, "model_not_found")

    @check("error: unknown route is NotFoundError")
    def _():
        raises(openai.NotFoundError, lambda: client.post("/nowhere", body={}, cast_to=object))

    @check("error: broken image")
    def _():
        expect_error(refused(fixture["broken"]["url"]), 400, "invalid_parameter_error", "messages[0].content[0]")
        expect_error(refused("data:image/png;base64,bm90IGFuIGltYWdl"), 400, "invalid_parameter_error")

    @check("error: image too small")
    def _():
        expect_error(refused(fixture["tiny"]["url"]), 400, "invalid_parameter_error", "larger than 10")

    for address in (f"{fixture['files']}/missing.png", "http://127.0.0.1:9/a.png", "nonsense", "oss://a/b.png"):

        @check(f"error: image address {'FILES/missing.png' if 'missing' in address else address}")
        def _(address=address):
            expect(refused(address).code, "no code")

    for options in (
        {"temperature": 2.5}, {"top_p": 0.0}, {"presence_penalty": 3.0}, {"seed": -1}, {"max_tokens": 0},
        {"temperature": "hot"}, {"extra_body": {"top_k": -1}},
        {"extra_body": {"ocr_options": {"task": "no_such_task"}}},
    ):  # fmt: skip

        @check(f"error: {options}")
        def _(options=options):
            expect_error(refused(word["url"], **options), 400, "invalid_parameter_error")

    @check("error: no messages")
    def _():
        error = raises(openai.BadRequestError, lambda: client.chat.completions.create(model=MODEL, messages=[]))
        expect_error(error, 400, "invalid_parameter_error")

    @check("error: in a stream, before the first chunk")
    def _():
        expect_error(refused(word["url"], stream=True, top_p=7), 400, "invalid_parameter_error")
        expect_error(refused(fixture["broken"]["url"], stream=True), 400, "invalid_parameter_error")
