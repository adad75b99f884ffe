"""What the Python clients share: the fixture the harness wrote, one JSON line a check, and what an answer must say."""

import asyncio
import base64
import inspect
import json
import math
import re
import sys
import time

with open(sys.argv[1], encoding="utf-8") as file:
    fixture = json.load(file)

images = fixture["images"]


class Checks:
    """Collects the checks of one client, then runs them in the order they were written."""

    def __init__(self, client):
        self.client = client
        self._checks = []

    def __call__(self, name):
        """Decorator: the function (plain or async) is a check; it passes when it returns."""

        def add(function):
            self._checks.append((name, function))
            return function

        return add

    def run(self):
        """Runs every check; prints `{client, check, ok, detail}` for each."""
        for name, function in self._checks:
            start = time.monotonic()
            try:
                if inspect.iscoroutinefunction(function):
                    asyncio.run(asyncio.wait_for(function(), 120))
                else:
                    function()
                ok, detail = True, f"{(time.monotonic() - start) * 1000:.0f} ms"
            except Exception as error:  # a failed check is a result, whatever the client raised
                ok, detail = False, f"{type(error).__name__}: {error}"[:600]
            line = {"client": self.client, "check": name, "ok": ok, "detail": detail}
            print(json.dumps(line, ensure_ascii=False), flush=True)


def expect(condition, message):
    """Fails the check with the message unless the condition holds."""
    if not condition:
        raise AssertionError(message)


def expect_equal(actual, wanted, what):
    expect(actual == wanted, f"{what}: {actual!r}, wanted {wanted!r}")


def raises(kind, call):
    """The exception of that type which the call raises; anything else fails the check."""
    try:
        result = call()
    except kind as error:
        return error
    raise AssertionError(f"no {kind.__name__} was raised; got {str(result)[:300]}")


def lines_of(*names):
    return [line["text"] for name in names for line in images[name]["lines"]]


def expect_text(text, *names):
    """The text holds every line of the named pictures, in order; spaces are not compared."""
    squeezed = re.sub(r"\s+", "", text)
    position = 0
    for line in lines_of(*names):
        found = squeezed.find(line.replace(" ", ""), position)
        expect(found >= 0, f"{line!r} not found in {text!r}")
        position = found + 1


def expect_document(text, name):
    """A fenced LaTeX document that holds the picture's lines."""
    match = re.fullmatch(r"```latex\n(\\documentclass.*\\end\{document\})\n```", text, re.DOTALL)
    expect(match, f"no fenced LaTeX document: {text[:200]!r}")
    expect_text(match.group(1), name)


def fenced_json(text):
    """The JSON inside a Markdown fence."""
    match = re.fullmatch(r"\s*```json\s*(.*?)\s*```\s*", text, re.DOTALL)
    expect(match, f"not fenced JSON: {text[:200]!r}")
    return json.loads(match.group(1))


def box_points(rect):
    """Corners of an OpenCV rotated rectangle (cx, cy, w, h, degrees; y down)."""
    cx, cy, w, h, angle = rect
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    half = [(-w / 2, -h / 2), (w / 2, -h / 2), (w / 2, h / 2), (-w / 2, h / 2)]
    return [(cx + x * cos - y * sin, cy + x * sin + y * cos) for x, y in half]


def expect_words(words, name):
    """words_info: one entry a line, in pixels of the picture; `location` and `rotate_rect` name the same box."""
    picture = images[name]
    expect_equal(len(words), len(picture["lines"]), "number of words_info")
    for word, line in zip(words, picture["lines"]):
        expect_equal(word["text"].replace(" ", ""), line["text"].replace(" ", ""), "text of a line")
        location, quad = word["location"], line["quad"]
        expect(len(location) == 8 and all(isinstance(v, int) for v in location), f"location: {location}")
        expect(len(word["rotate_rect"]) == 5, f"rotate_rect: {word['rotate_rect']}")
        thickness = math.dist(quad[0:2], quad[6:8])
        for i in range(0, 8, 2):
            away = math.dist(location[i : i + 2], quad[i : i + 2])
            expect(away <= 0.75 * thickness, f"corner {i // 2} of {line['text']!r}: {location}, drawn at {quad}")
        for corner in box_points(word["rotate_rect"]):
            away = min(math.dist(corner, location[i : i + 2]) for i in range(0, 8, 2))
            expect(away <= 0.2 * thickness, f"rotate_rect {word['rotate_rect']} is not location {location}")


def expect_normalised(text, name):
    """The text of advanced_recognition: fenced JSON, each rectangle's centre in thousandths of the picture's sides."""
    picture = images[name]
    rects = fenced_json(text)
    expect_equal(len(rects), len(picture["lines"]), "number of rectangles")
    for rect, line in zip(rects, picture["lines"]):
        expect_equal(rect["text"].replace(" ", ""), line["text"].replace(" ", ""), "text of a rectangle")
        quad = line["quad"]
        cx, cy = sum(quad[0::2]) / 4 / picture["width"] * 1000, sum(quad[1::2]) / 4 / picture["height"] * 1000
        x, y = rect["rotate_rect"][:2]
        expect(abs(x - cx) <= 15 and abs(y - cy) <= 25, f"centre {x},{y}, wanted about {cx:.0f},{cy:.0f}")


def base64_of(place):
    """The bytes of a file of the fixture, as Base64 text."""
    with open(place["path"], "rb") as file:
        return base64.b64encode(file.read()).decode()


def data_url(place, media_type="image/png"):
    return f"data:{media_type};base64,{base64_of(place)}"


def expect_invoice(number, total):
    """The values on the picture `english`."""
    expect_equal(number, "2026-1187", "invoice number")
    expect_equal(float(total), 318.5, "total due")
