"""Streams: cumulative, incremental, and merged by the SDK."""

from ask import MODEL, content_of, user
from checks import expect, expect_equal, expect_normalised, expect_text, expect_words, images
from dashscope import MultiModalConversation


def stream(name, **options):
    messages = user(images[name]["url"])
    return list(MultiModalConversation.call(model=MODEL, messages=messages, stream=True, **options))


def text_at(event):
    return "".join(item.get("text", "") for item in event.output.choices[0].message.content)


def expect_events(events):
    """Running usage and request id in all events; finish_reason "null" in all but the last."""
    for event in events:
        expect_equal(event.status_code, 200, f"status ({event.code}: {event.message})")
        expect_equal(event.request_id, events[0].request_id, "request_id")
        expect(event.usage["total_tokens"] > 0, f"usage: {event.usage}")
    reasons = [event.output.choices[0].finish_reason for event in events]
    expect_equal(reasons, ["null"] * (len(events) - 1) + ["stop"], "finish_reason")


def expect_cumulative(events, name):
    expect_events(events)
    texts = [text_at(event) for event in events]
    for before, after in zip(texts, texts[1:]):
        expect(after.startswith(before), f"{after!r} does not repeat {before!r}")
    expect(len(events) > 1, "one event only")
    expect_text(texts[-1], name)


def add(check):
    @check("stream, incremental_output unset")
    def _():
        expect_cumulative(stream("english"), "english")

    @check("stream, incremental_output=True")
    def _():
        events = stream("chinese", incremental_output=True)
        expect_events(events)
        expect(len(events) > 1, "one event only")
        expect_text("".join(text_at(event) for event in events), "chinese")

    @check("stream, incremental_output=False")
    def _():
        expect_cumulative(stream("english", incremental_output=False), "english")

    @check("stream text is the plain call's text, with its usage")
    def _():
        plain = MultiModalConversation.call(model=MODEL, messages=user(images["english"]["url"]))
        last = stream("english")[-1]
        expect_equal(text_at(last), content_of(plain)["text"], "text")
        expect_equal(dict(last.usage), dict(plain.usage), "usage")

    for incremental in (None, True):

        @check(f"stream of advanced_recognition keeps ocr_result, incremental_output={incremental}")
        def _(incremental=incremental):
            events = stream("english", ocr_options={"task": "advanced_recognition"}, incremental_output=incremental)
            expect_events(events)
            expect_words(events[-1].output.choices[0].message.content[0]["ocr_result"]["words_info"], "english")
            whole = "".join(map(text_at, events)) if incremental else text_at(events[-1])
            expect_normalised(whole, "english")

    @check("stream of advanced_recognition, incremental_output=False")
    def _():
        events = stream("english", ocr_options={"task": "advanced_recognition"}, incremental_output=False)
        expect_normalised(text_at(events[-1]), "english")

    @check("stream of a local file")
    def _():
        messages = user(f"file://{images['english']['path']}")
        events = list(MultiModalConversation.call(model=MODEL, messages=messages, stream=True))
        expect_cumulative(events, "english")

    @check("stream left after the first event")
    def _():
        events = MultiModalConversation.call(model=MODEL, messages=user(images["english"]["url"]), stream=True)
        next(iter(events))
        events.close()
        expect_cumulative(stream("english"), "english")

    @check("stream errors carry status and code")
    def _():
        events = stream("english", temperature=5)
        expect_equal([(e.status_code, e.code) for e in events], [(400, "InvalidParameter")], "events")
        events = list(MultiModalConversation.call(model="no-such-model", messages=user("http://a/b.png"), stream=True))
        expect_equal([(e.status_code, e.code) for e in events], [(404, "ModelNotFound")], "events")
