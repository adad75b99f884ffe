"""One way to ask, shared by the checks: a message of images and a text, the answer's text."""

from checks import expect_equal, fixture

MODEL = fixture["model"]


def user(*content):
    """A user message; a plain string is an image when it stands alone, dicts are items as they are."""
    items = [{"image": item} if isinstance(item, str) else item for item in content]
    return [{"role": "user", "content": items}]


def content_of(response):
    """The answer's only content item of a response that succeeded."""
    expect_equal(response.status_code, 200, f"status ({response.code}: {response.message})")
    content = response.output.choices[0].message.content
    expect_equal(len(content), 1, "content items")
    return content[0]


def text_of(response):
    return content_of(response)["text"]
