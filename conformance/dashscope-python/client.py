"""`dashscope.Client()` of SDK 2.x in its three protocols; SDK 1.x has no such thing."""

import json

import dashscope
from checks import data_url, expect, expect_equal, expect_invoice, expect_text, fixture, images, raises

TOOL = {
    "type": "function",
    "function": {
        "name": "invoice",
        "parameters": {
            "type": "object",
            "properties": {"invoice_number": {"type": "string"}, "total_due": {"type": "number"}},
            "required": ["invoice_number", "total_due"],
        },
    },
}
#: What the SDK adds to its gateway's host for each protocol; an address of one's own is taken as it is.
PATHS = {"native": "/api/v1", "openai": "/compatible-mode/v1", "anthropic": "/apps/anthropic"}


def user(url, words="Read all the text."):
    return [{"role": "user", "content": [{"type": "image", "url": url}, {"type": "text", "text": words}]}]


def add(check):
    if not hasattr(dashscope, "Client"):
        return
    for protocol, path in PATHS.items():
        _add(check, protocol, {"protocol": protocol, "base_url": fixture["url"] + path, "max_retries": 0})


def _add(check, protocol, options):
    client = dashscope.Client(api_key=fixture["key"], **options)
    model = fixture["model"]

    @check(f"Client() by protocol {protocol}: a picture, with usage")
    def _():
        answer = client.chat.completions.create(model=model, messages=user(data_url(images["english"])))
        expect_text(_text(answer.choices[0].message.content), "english")
        expect(answer.usage.input_tokens > 100 and answer.usage.output_tokens > 5, f"usage: {answer.usage}")
        expect_equal(answer.choices[0].finish_reason, "stop", "finish_reason")

    @check(f"Client() by protocol {protocol}: stream")
    def _():
        chunks = client.chat.completions.create(model=model, messages=user(images["chinese"]["url"]), stream=True)
        expect_text("".join(_text(chunk.choices[0].delta.content) for chunk in chunks if chunk.choices), "chinese")

    if protocol == "native":

        @check("Client() by protocol native: a schema")
        def _():
            schema = {"name": "invoice", "schema": TOOL["function"]["parameters"]}
            more = {"response_format": {"type": "json_schema", "json_schema": schema}}
            answer = client.chat.completions.create(model=model, messages=user(images["english"]["url"]), **more)
            expect_invoice(*json.loads(_text(answer.choices[0].message.content)).values())

    else:

        @check(f"Client() by protocol {protocol}: a tool")
        def _():
            choice = {"type": "function", "function": {"name": "invoice"}}
            asked = user(images["english"]["url"])
            answer = client.chat.completions.create(model=model, messages=asked, tools=[TOOL], tool_choice=choice)
            expect_invoice(*json.loads(answer.choices[0].message.tool_calls[0].function.arguments).values())

    @check(f"Client() by protocol {protocol}: errors")
    def _():
        from dashscope.v2 import errors

        wrong = user(fixture["broken"]["url"])
        error = raises(errors.DashScopeError, lambda: client.chat.completions.create(model=model, messages=wrong))
        expect_equal(error.status_code, 400, "status")
        stranger = dashscope.Client(api_key="sk-wrong", **options)
        asked = user(images["word"]["url"])
        error = raises(errors.DashScopeError, lambda: stranger.chat.completions.create(model=model, messages=asked))
        expect_equal(error.status_code, 401, "status")


def _text(content):
    if content is None or isinstance(content, str):
        return content or ""
    return "".join(getattr(part, "text", None) or "" for part in content)
