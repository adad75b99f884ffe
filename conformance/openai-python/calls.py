"""Plain calls: images, options, tasks by prompt and by the ocr_options extension, usage, models."""

import base64
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ask import BASE_URL, MODEL, call, client, message_of, text, user
from checks import (
    expect,
    expect_document,
    expect_equal,
    expect_normalised,
    expect_text,
    expect_words,
    fixture,
    images,
)
from openai import OpenAI

english, chinese, tilted, word = (images[name] for name in ("english", "chinese", "tilted", "word"))
PROMPTS = fixture["prompts"]


def data_url(picture, mime):
    return f"data:{mime};base64,{base64.b64encode(Path(picture['path']).read_bytes()).decode()}"


def add(check):
    @check("URL, no text")
    def _():
        expect_text(message_of(call(english["url"])).content, "english")

    @check("URL with prompt")
    def _():
        expect_text(message_of(call(chinese["url"], text(PROMPTS["text_recognition"]))).content, "chinese")

    @check("Base64 data URL")
    def _():
        answer = call(data_url(english, "image/png"), text(PROMPTS["text_recognition"]))
        expect_text(message_of(answer).content, "english")

    @check("data URL with a wrong MIME type")
    def _():
        expect_text(message_of(call(data_url(chinese, "image/png"))).content, "chinese")

    @check("min_pixels, max_pixels beside image_url")
    def _():
        part = {"type": "image_url", "image_url": {"url": english["url"]}, "min_pixels": 3072, "max_pixels": 131072}
        completion = call(part, text(PROMPTS["text_recognition"]))
        expect_text(message_of(completion).content, "english")
        expect(completion.usage.prompt_tokens_details.image_tokens <= 130, f"usage: {completion.usage}")

    @check("min_pixels, max_pixels inside image_url")
    def _():
        part = {"type": "image_url", "image_url": {"url": english["url"], "min_pixels": 3072, "max_pixels": 131072}}
        completion = call(part)
        expect_text(message_of(completion).content, "english")
        expect(completion.usage.prompt_tokens_details.image_tokens <= 130, f"usage: {completion.usage}")

    @check("image_url as a plain string")
    def _():
        expect_text(message_of(call({"type": "image_url", "image_url": english["url"]})).content, "english")

    @check("several images in one message")
    def _():
        expect_text(message_of(call(english["url"], chinese["url"], word["url"])).content, "english", "chinese", "word")

    @check("sampling parameters, system message, response_format")
    def _():
        completion = client.chat.completions.create(
            model=MODEL,
            messages=[{"role": "system", "content": "You are a helpful assistant."}, *user(english["url"])],
            temperature=0.01, top_p=0.001, presence_penalty=0, seed=1234, max_tokens=2000, stop=["\u0000"],
            response_format={"type": "text"}, extra_body={"top_k": 1, "repetition_penalty": 1.0},
        )  # fmt: skip
        expect_text(message_of(completion).content, "english")

    @check("max_tokens and max_completion_tokens cut with finish_reason length")
    def _():
        for limit in ({"max_tokens": 3}, {"max_completion_tokens": 3}):
            completion = call(english["url"], **limit)
            expect_equal(completion.choices[0].finish_reason, "length", "finish_reason")
            expect_equal(completion.usage.completion_tokens, 3, "completion_tokens")

    @check("earlier turns are not answered")
    def _():
        messages = [*user(english["url"]), {"role": "assistant", "content": "Invoice"}, *user(chinese["url"])]
        content = message_of(client.chat.completions.create(model=MODEL, messages=messages)).content
        expect_text(content, "chinese")
        expect("Harbour" not in content, "the first turn's image was answered too")

    @check("shape and usage of the completion")
    def _():
        completion = call(english["url"])
        usage = completion.usage
        details = usage.prompt_tokens_details
        expect(completion.id.startswith("chatcmpl-"), f"id: {completion.id}")
        expect_equal((completion.object, completion.model), ("chat.completion", MODEL), "object, model")
        expect_equal(completion.choices[0].finish_reason, "stop", "finish_reason")
        expect_equal(message_of(completion).role, "assistant", "role")
        expect_equal(details.image_tokens, 30 * 11 + 2, "image_tokens of 960 x 360 (32-pixel squares + 2)")
        expect_equal(usage.prompt_tokens, details.image_tokens + details.text_tokens, "prompt_tokens")
        expect_equal(usage.completion_tokens_details.text_tokens, usage.completion_tokens, "completion_tokens")
        expect_equal(usage.total_tokens, usage.prompt_tokens + usage.completion_tokens, "total_tokens")

    @check("request id and raw response")
    def _():
        expect(len(call(word["url"])._request_id) == 36, "no _request_id")
        raw = client.chat.completions.with_raw_response.create(model=MODEL, messages=user(word["url"]))
        expect(raw.headers["content-type"].startswith("application/json"), raw.headers["content-type"])
        expect_text(message_of(raw.parse()).content, "word")

    @check("prompt of advanced_recognition")
    def _():
        expect_normalised(
            message_of(call(english["url"], text(PROMPTS["advanced_recognition"]))).content, "english"
        )

    @check("prompt of document_parsing")
    def _():
        expect_document(message_of(call(english["url"], text(PROMPTS["document_parsing"]))).content, "english")

    @check("prompt of formula_recognition")
    def _():
        formula = fixture["formula"]
        answer = message_of(call(formula["url"], text(PROMPTS["formula_recognition"]))).content
        expect_equal(answer, f"$${formula['latex']}$$", "answer")

    @check("extension: ocr_options text_recognition, multi_lan")
    def _():
        for task, name in (("text_recognition", "english"), ("multi_lan", "chinese")):
            completion = call(images[name]["url"], extra_body={"ocr_options": {"task": task}})
            expect_text(message_of(completion).content, name)

    @check("extension: ocr_options advanced_recognition keeps ocr_result")
    def _():
        message = message_of(call(english["url"], extra_body={"ocr_options": {"task": "advanced_recognition"}}))
        expect_normalised(message.content, "english")
        words = message.ocr_result["words_info"]
        expect_words(words, "english")
        expect(all(0 < w["confidence"] <= 1 for w in words), f"confidence: {words}")

    @check("extension: enable_rotate")
    def _():
        part = {"type": "image_url", "image_url": {"url": tilted["url"]}, "enable_rotate": True}
        message = message_of(call(part, extra_body={"ocr_options": {"task": "advanced_recognition"}}))
        expect_words(message.ocr_result["words_info"], "tilted")

    @check("models.list, models.retrieve")
    def _():
        ids = [model.id for model in client.models.list()]
        expect("qwen-vl-ocr" in ids and MODEL in ids, f"models: {ids}")
        model = client.models.retrieve(MODEL)
        expect_equal((model.id, model.object), (MODEL, "model"), "id, object")

    @check("base URL with a trailing slash; bare /v1")
    def _():
        for base_url in (f"{BASE_URL}/", f"{fixture['url']}/v1"):
            other = OpenAI(api_key=fixture["key"], base_url=base_url, max_retries=0)
            completion = other.chat.completions.create(model=MODEL, messages=user(word["url"]))
            expect_text(message_of(completion).content, "word")

    @check("six calls at a time keep their answers apart")
    def _():
        names = ["english", "chinese", "word"] * 2
        with ThreadPoolExecutor(6) as pool:
            answers = list(pool.map(lambda name: call(images[name]["url"]), names))
        for name, answer in zip(names, answers):
            expect_text(message_of(answer).content, name)
