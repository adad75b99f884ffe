"""Errors: the status, code and message the SDK shows, and the exceptions it raises itself."""

from ask import MODEL, user
from checks import expect, expect_equal, fixture, images, raises
from dashscope import MultiModalConversation
from dashscope.common.error import InvalidInput, UploadFileException

word = images["word"]


def expect_error(response, status, code, *parts):
    expect_equal((response.status_code, response.code), (status, code), f"error ({response.message})")
    expect(response.request_id, "no request_id")
    for part in parts:
        expect(part in response.message, f"{part!r} not in message {response.message!r}")


def call(*content, model=MODEL, **options):
    return MultiModalConversation.call(model=model, messages=user(*content), **options)


def add(check):
    @check("error: wrong key")
    def _():
        expect_error(call(word["url"], api_key="sk-wrong"), 401, "InvalidApiKey")

    @check("error: wrong key on upload")
    def _():
        error = raises(UploadFileException, lambda: call(word["path"], api_key="sk-wrong"))
        expect("InvalidApiKey" in str(error), str(error))

    @check("error: unknown model, models listed")
    def _():
        expect_error(call(word["url"], model="no-such-model"), 404, "ModelNotFound", "qwen-vl-ocr")

    @check("error: missing local file")
    def _():
        raises(InvalidInput, lambda: call("file:///no/such/file.png"))

    @check("error: broken image by URL")
    def _():
        expect_error(call(fixture["broken"]["url"]), 400, "InvalidParameter", "messages[0].content[0].image")

    @check("error: broken image by upload")
    def _():
        expect_error(call(fixture["broken"]["path"]), 400, "InvalidParameter")

    @check("error: data URL that is no image")
    def _():
        expect_error(call("data:image/png;base64,bm90IGFuIGltYWdl"), 400, "InvalidParameter")

    @check("error: image too small")
    def _():
        expect_error(call(fixture["tiny"]["url"]), 400, "InvalidParameter", "larger than 10")

    @check("error: URL answers 404")
    def _():
        expect_error(call(f"{fixture['files']}/missing.png"), 400, "InvalidParameter")

    @check("error: URL answers 403")
    def _():
        expect_error(call(f"{fixture['files']}/forbidden.png"), 400, "InvalidParameter")

    @check("error: URL refuses the connection")
    def _():
        response = call("http://127.0.0.1:9/a.png")
        expect_equal(response.status_code, 400, f"status ({response.code}: {response.message})")
        expect(response.code.startswith(("InvalidURL", "InvalidParameter")), f"code: {response.code}")

    for address in ("ftp://example.com/a.png", "nonsense", "data:image/png,abc"):

        @check(f"error: image address {address}")
        def _(address=address):
            response = call(address)
            expect_equal(response.status_code, 400, f"status ({response.message})")
            expect(response.code.startswith(("InvalidParameter", "InvalidURL")), f"code: {response.code}")

    for options in (
        {"temperature": 2.5}, {"top_p": 0.0}, {"top_k": -1}, {"repetition_penalty": 0.0}, {"presence_penalty": 3.0},
        {"seed": -1}, {"max_tokens": 0}, {"temperature": "hot"}, {"stop": [1, "a"]},
        {"ocr_options": "text_recognition"},
    ):  # fmt: skip

        @check(f"error: {options}")
        def _(options=options):
            expect_error(call(word["url"], **options), 400, "InvalidParameter")

    @check("error: message without an image or text")
    def _():
        expect_error(call({"picture": word["url"]}), 400, "InvalidParameter")

    @check("error: no user message")
    def _():
        messages = [{"role": "system", "content": [{"text": "hello"}]}]
        expect_error(MultiModalConversation.call(model=MODEL, messages=messages), 400, "InvalidParameter")

    @check("error: unknown route")
    def _():
        response = call(word["url"], base_address=f"{fixture['url']}/api/v1/nowhere")
        expect_equal(response.status_code, 404, "status")
        expect_equal(response.code, "NotFound", "code")

    @check("error: a call without images or text fails, the next one works")
    def _():
        expect_equal(call({"text": ""}).status_code, 400, "status")
        expect_equal(call(word["url"]).status_code, 200, "status")
