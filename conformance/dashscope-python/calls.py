"""Plain calls: every way to hand over an image, its options, usage, the model list."""

import base64
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import dashscope
from ask import MODEL, content_of, text_of, user
from checks import expect, expect_equal, expect_text, fixture, images
from dashscope import MultiModalConversation

english, chinese, tilted, word = (images[name] for name in ("english", "chinese", "tilted", "word"))
READ = {"text": fixture["prompts"]["text_recognition"]}


def data_url(picture):
    encoded = base64.b64encode(Path(picture["path"]).read_bytes()).decode()
    return f"data:image/{'png' if picture['path'].endswith('png') else 'jpeg'};base64,{encoded}"


def call(*content, **options):
    return MultiModalConversation.call(model=MODEL, messages=user(*content), **options)


def add(check):
    @check("URL, no text")
    def _():
        expect_text(text_of(call(english["url"])), "english")

    @check("URL with prompt")
    def _():
        expect_text(text_of(call(chinese["url"], READ)), "chinese")

    @check("URL that redirects")
    def _():
        expect_text(text_of(call(english["redirect"])), "english")

    @check("data URL")
    def _():
        expect_text(text_of(call(data_url(english), READ)), "english")

    @check("file:// path")
    def _():
        expect_text(text_of(call(f"file://{chinese['path']}", READ)), "chinese")

    @check("bare path")
    def _():
        expect_text(text_of(call(english["path"], READ)), "english")

    for path in fixture["oddNames"]:

        @check(f"file:// named {os.path.basename(path)!r}")
        def _(path=path):
            expect_text(text_of(call(f"file://{path}")), "english")

        @check(f"bare path named {os.path.basename(path)!r}")
        def _(path=path):
            expect_text(text_of(call(path)), "english")

    @check("min_pixels, max_pixels as numbers")
    def _():
        item = {"image": english["url"], "min_pixels": 3072, "max_pixels": 8388608, "enable_rotate": False}
        expect_text(text_of(call(item, READ)), "english")

    @check("min_pixels, max_pixels as strings")
    def _():
        item = {"image": english["url"], "min_pixels": "3136", "max_pixels": "6422528"}
        expect_text(text_of(call(item)), "english")

    @check("max_pixels counts fewer image tokens")
    def _():
        plain = call(english["url"]).usage["image_tokens"]
        item = {"image": english["url"], "max_pixels": 131072}
        small = call(item).usage["image_tokens"]
        expect(small < plain and small <= 131072 // 1024 + 2, f"{small} image tokens, {plain} without max_pixels")

    @check("min_pixels on a small image")
    def _():
        expect_text(text_of(call({"image": word["url"], "min_pixels": 100000})), "word")

    @check("enable_rotate on a tilted page")
    def _():
        expect_text(text_of(call({"image": tilted["url"], "enable_rotate": True})), "tilted")

    @check("several images in one message")
    def _():
        response = call(english["url"], f"file://{chinese['path']}", data_url(word), READ)
        expect_text(text_of(response), "english", "chinese", "word")

    @check("system message and sampling parameters")
    def _():
        messages = [{"role": "system", "content": [{"text": "You are a helpful assistant."}]}, *user(english["url"])]
        response = MultiModalConversation.call(
            model=MODEL, messages=messages, temperature=0.01, top_p=0.001, top_k=1, repetition_penalty=1.0,
            presence_penalty=0.0, seed=1234, max_tokens=2000, stop=["\u0000"], enable_search=False,
            result_format="message", vl_high_resolution_images=True,
        )  # fmt: skip
        expect_text(text_of(response), "english")

    @check("earlier turns are not answered")
    def _():
        first = user(english["url"])
        answer = {"role": "assistant", "content": [{"text": "Invoice"}]}
        response = MultiModalConversation.call(model=MODEL, messages=[*first, answer, *user(chinese["url"])])
        expect_text(text_of(response), "chinese")
        expect("Harbour" not in text_of(response), "the first turn's image was answered too")

    @check("usage, finish_reason, request_id")
    def _():
        response = call(english["url"])
        usage = response.usage
        details = usage["input_tokens_details"]
        expect_equal(usage["image_tokens"], 30 * 11 + 2, "image_tokens of 960 x 360 (32-pixel squares + 2)")
        expect_equal(details["image_tokens"], usage["image_tokens"], "input_tokens_details.image_tokens")
        expect_equal(usage["input_tokens"], details["image_tokens"] + details["text_tokens"], "input_tokens")
        expect_equal(usage["output_tokens_details"]["text_tokens"], usage["output_tokens"], "output_tokens")
        expect_equal(usage["total_tokens"], usage["input_tokens"] + usage["output_tokens"], "total_tokens")
        expect(usage["output_tokens"] > 0, "output_tokens is 0")
        expect_equal(response.output.choices[0].finish_reason, "stop", "finish_reason")
        expect_equal(response.output.choices[0].message.role, "assistant", "role")
        expect(len(response.request_id) == 36, f"request_id: {response.request_id!r}")

    @check("max_tokens cuts with finish_reason length")
    def _():
        response = call(english["url"], max_tokens=3)
        expect_equal(response.output.choices[0].finish_reason, "length", "finish_reason")
        expect_equal(response.usage["output_tokens"], 3, "output_tokens")
        expect(0 < len(content_of(response)["text"]) < 30, f"text: {content_of(response)['text']!r}")

    for model in ("qwen-vl-ocr", "qwen-vl-ocr-latest", "qwen-vl-ocr-2025-08-28"):

        @check(f"model {model}")
        def _(model=model):
            expect_text(text_of(MultiModalConversation.call(model=model, messages=user(word["url"]))), "word")

    @check("Models.list, Models.get")
    def _():
        listed = dashscope.Models.list(page=1, page_size=50)
        expect_equal(listed.status_code, 200, "status of list")
        expect("qwen-vl-ocr" in str(listed.output["models"]), f"models: {listed.output}")
        expect_equal(len(dashscope.Models.list(page=1, page_size=2).output["models"]), 2, "models on a page of 2")
        got = dashscope.Models.get(MODEL)
        expect_equal(got.status_code, 200, "status of get")
        expect(MODEL in str(got.output), f"model: {got.output}")
        expect_equal(dashscope.Models.get("no-such-model").status_code, 404, "status of an unknown model")

    @check("base_address and api_key of the call")
    def _():
        response = call(word["url"], base_address=f"{fixture['url']}/api/v1/", api_key=fixture["key"], workspace="ws")
        expect_text(text_of(response), "word")

    @check("base URL and key from the environment")
    def _():
        program = (
            "import sys, dashscope; m = [{'role': 'user', 'content': [{'image': sys.argv[1]}]}]; "
            f"print(dashscope.MultiModalConversation.call(model='{MODEL}', messages=m).output.choices[0].message.content)"
        )
        env = {**os.environ, "DASHSCOPE_HTTP_BASE_URL": f"{fixture['url']}/api/v1", "DASHSCOPE_API_KEY": fixture["key"]}
        done = subprocess.run(
            [sys.executable, "-c", program, f"file://{word['path']}"], env=env, capture_output=True, text=True, timeout=100
        )  # fmt: skip
        expect("STATION" in done.stdout, done.stdout + done.stderr[-300:])

    @check("six calls at a time keep their answers apart")
    def _():
        names = ["english", "chinese", "word"] * 2
        with ThreadPoolExecutor(6) as pool:
            responses = list(pool.map(lambda name: call(images[name]["url"]), names))
        for name, response in zip(names, responses):
            expect_text(text_of(response), name)
