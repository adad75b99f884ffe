"""Streams: deltas, the usage chunk, the SDK's own accumulating helper."""

from ask import MODEL, call, client, user
from checks import expect, expect_equal, expect_normalised, expect_text, expect_words, images


def text_of(chunks):
    return "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)


def expect_chunks(chunks):
    """Same id in all; the role first; one finish_reason, in the last chunk that has a choice."""
    expect_equal({chunk.id for chunk in chunks}, {chunks[0].id}, "id")
    expect_equal({chunk.object for chunk in chunks}, {"chat.completion.chunk"}, "object")
    with_choice = [chunk for chunk in chunks if chunk.choices]
    expect_equal(with_choice[0].choices[0].delta.role, "assistant", "role")
    reasons = [chunk.choices[0].finish_reason for chunk in with_choice]
    expect_equal(reasons, [None] * (len(reasons) - 1) + ["stop"], "finish_reason")


def add(check):
    @check("stream")
    def _():
        chunks = list(call(images["english"]["url"], stream=True))
        expect_chunks(chunks)
        expect(all(chunk.usage is None for chunk in chunks), "usage without include_usage")
        expect_text(text_of(chunks), "english")

    @check("stream_options.include_usage")
    def _():
        chunks = list(call(images["chinese"]["url"], stream=True, stream_options={"include_usage": True}))
        expect_chunks(chunks)
        expect_equal([bool(chunk.usage) for chunk in chunks], [False] * (len(chunks) - 1) + [True], "usage")
        expect_equal(chunks[-1].choices, [], "choices of the usage chunk")
        usage = chunks[-1].usage
        expect_equal(usage.total_tokens, usage.prompt_tokens + usage.completion_tokens, "total_tokens")
        expect_text(text_of(chunks), "chinese")

    @check("stream text is the plain call's text")
    def _():
        url = images["english"]["url"]
        expect_equal(text_of(list(call(url, stream=True))), call(url).choices[0].message.content, "text")

    @check("extension: a stream ends with ocr_result")
    def _():
        options = {"ocr_options": {"task": "advanced_recognition"}}
        chunks = list(call(images["english"]["url"], stream=True, extra_body=options))
        expect_normalised(text_of(chunks), "english")
        results = [
            extra["ocr_result"]
            for chunk in chunks
            if chunk.choices and "ocr_result" in (extra := chunk.choices[0].delta.model_extra or {})
        ]
        expect_equal(len(results), 1, "chunks with ocr_result")
        expect_words(results[0]["words_info"], "english")

    @check("chat.completions.stream helper")
    def _():
        with client.chat.completions.stream(
            model=MODEL, messages=user(images["english"]["url"]), stream_options={"include_usage": True}
        ) as events:
            kinds = {event.type for event in events}
            final = events.get_final_completion()
        expect("content.delta" in kinds and "content.done" in kinds, f"events: {kinds}")
        expect_text(final.choices[0].message.content, "english")
        expect(final.usage and final.usage.total_tokens > 0, f"usage: {final.usage}")

    @check("stream left after the first chunk")
    def _():
        chunks = call(images["english"]["url"], stream=True)
        next(iter(chunks))
        chunks.close()
        expect_text(call(images["english"]["url"]).choices[0].message.content, "english")
