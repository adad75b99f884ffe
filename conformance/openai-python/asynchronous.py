"""AsyncOpenAI: the same calls on asyncio."""

import asyncio

from ask import BASE_URL, MODEL, user
from checks import expect_equal, expect_text, fixture, images
from openai import AsyncOpenAI, BadRequestError
from streams import expect_chunks, text_of


def connect():
    return AsyncOpenAI(api_key=fixture["key"], base_url=BASE_URL, max_retries=0)


def add(check):
    @check("async: URL")
    async def _():
        async with connect() as client:
            answer = await client.chat.completions.create(model=MODEL, messages=user(images["english"]["url"]))
        expect_text(answer.choices[0].message.content, "english")

    @check("async: stream")
    async def _():
        async with connect() as client:
            stream = await client.chat.completions.create(
                model=MODEL, messages=user(images["chinese"]["url"]), stream=True
            )
            chunks = [chunk async for chunk in stream]
        expect_chunks(chunks)
        expect_text(text_of(chunks), "chinese")

    @check("async: six calls at a time")
    async def _():
        names = ["english", "chinese", "word"] * 2
        async with connect() as client:
            answers = await asyncio.gather(
                *(client.chat.completions.create(model=MODEL, messages=user(images[name]["url"])) for name in names)
            )
        for name, answer in zip(names, answers):
            expect_text(answer.choices[0].message.content, name)

    @check("async: errors")
    async def _():
        async with connect() as client:
            try:
                await client.chat.completions.create(model=MODEL, messages=user(fixture["broken"]["url"]))
            except BadRequestError as error:
                expect_equal(error.code, "invalid_parameter_error", "code")
            else:
                raise AssertionError("a broken image raised nothing")
