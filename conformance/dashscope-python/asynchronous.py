"""AioMultiModalConversation: the same calls on asyncio."""

import asyncio

from ask import MODEL, content_of, text_of, user
from checks import expect, expect_equal, expect_text, expect_words, fixture, images
from dashscope import AioMultiModalConversation
from streams import expect_cumulative, expect_events, text_at


async def call(*content, **options):
    return await AioMultiModalConversation.call(model=MODEL, messages=user(*content), **options)


async def stream(name, **options):
    events = await call(images[name]["url"], stream=True, **options)
    return [event async for event in events]


def add(check):
    @check("async: URL")
    async def _():
        expect_text(text_of(await call(images["english"]["url"])), "english")

    @check("async: file:// path")
    async def _():
        expect_text(text_of(await call(f"file://{images['chinese']['path']}")), "chinese")

    @check("async: bare path with an odd name")
    async def _():
        expect_text(text_of(await call(fixture["oddNames"][0])), "english")

    @check("async: advanced_recognition")
    async def _():
        content = content_of(await call(images["english"]["url"], ocr_options={"task": "advanced_recognition"}))
        expect_words(content["ocr_result"]["words_info"], "english")

    @check("async: six calls at a time")
    async def _():
        names = ["english", "chinese", "word"] * 2
        responses = await asyncio.gather(*(call(images[name]["url"]) for name in names))
        for name, response in zip(names, responses):
            expect_text(text_of(response), name)

    @check("async: stream, incremental_output unset")
    async def _():
        expect_cumulative(await stream("english"), "english")

    @check("async: stream, incremental_output=True")
    async def _():
        events = await stream("english", incremental_output=True)
        expect_events(events)
        expect_text("".join(map(text_at, events)), "english")

    @check("async: stream, incremental_output=False")
    async def _():
        expect_cumulative(await stream("english", incremental_output=False), "english")

    @check("async: stream keeps ocr_result")
    async def _():
        events = await stream("english", ocr_options={"task": "advanced_recognition"})
        expect_words(events[-1].output.choices[0].message.content[0]["ocr_result"]["words_info"], "english")

    @check("async: errors")
    async def _():
        response = await call(fixture["broken"]["url"])
        expect_equal((response.status_code, response.code), (400, "InvalidParameter"), "broken image")
        response = await call(images["word"]["url"], api_key="sk-wrong")
        expect_equal((response.status_code, response.code), (401, "InvalidApiKey"), "wrong key")
        events = await stream("english", top_p=3)
        expect_equal([(e.status_code, e.code) for e in events], [(400, "InvalidParameter")], "events")
        expect(events[0].message and events[0].request_id, f"event: {events[0]}")
