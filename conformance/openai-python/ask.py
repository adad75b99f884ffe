"""The client with nothing changed but the base URL, and one way to ask."""

from checks import fixture
from openai import OpenAI

MODEL = fixture["model"]
BASE_URL = f"{fixture['url']}/compatible-mode/v1"
client = OpenAI(api_key=fixture["key"], base_url=BASE_URL, max_retries=0)


def user(*content):
    """A user message: a string is an image's URL, dicts are parts as they are."""
    parts = [{"type": "image_url", "image_url": {"url": part}} if isinstance(part, str) else part for part in content]
    return [{"role": "user", "content": parts}]


def text(prompt):
    return {"type": "text", "text": prompt}


def call(*content, **options):
    return client.chat.completions.create(model=MODEL, messages=user(*content), **options)


def message_of(completion):
    return completion.choices[0].message
