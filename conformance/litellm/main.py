"""litellm as a library and as a proxy, unmodified. Usage: python main.py fixture.json"""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "shared"))
os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"  # it would fetch a list of prices

import httpx
import litellm
from checks import Checks, data_url, expect, expect_equal, expect_invoice, expect_text, fixture, images, raises
from openai import BadRequestError, OpenAI
from pydantic import BaseModel

PAGES = ("english", "chinese", "word")
#: Providers of litellm that speak to this server, and where they find it.
PROVIDERS = {
    "openai": f"{fixture['url']}/compatible-mode/v1",
    "dashscope": f"{fixture['url']}/compatible-mode/v1",
    "hosted_vllm": f"{fixture['url']}/v1",
    "anthropic": fixture["url"],
}
litellm.suppress_debug_info = True
litellm.telemetry = False


class Invoice(BaseModel):
    invoice_number: str
    total_due: float


def messages(*urls, words="Read all the text."):
    parts = [{"type": "image_url", "image_url": {"url": url}} for url in urls]
    return [{"role": "user", "content": [*parts, {"type": "text", "text": words}]}]


def options(provider="openai", **more):
    place = {"api_base": PROVIDERS[provider], "api_key": fixture["key"]}
    return {"model": f"{provider}/{fixture['model']}", "num_retries": 0, **place, **more}


check = Checks(f"litellm {version('litellm')}")

for provider in PROVIDERS:

    @check(f"completion by provider {provider}, with usage")
    def _(provider=provider):
        answer = litellm.completion(messages=messages(data_url(images["english"])), **options(provider))
        expect_text(answer.choices[0].message.content, "english")
        expect(answer.usage.total_tokens > 100, f"usage: {answer.usage}")

    @check(f"stream by provider {provider}")
    def _(provider=provider):
        chunks = litellm.completion(messages=messages(data_url(images["word"])), stream=True, **options(provider))
        expect_text("".join(chunk.choices[0].delta.content or "" for chunk in chunks), "word")


@check("asyncio")
async def _():
    answer = await litellm.acompletion(messages=messages(images["word"]["url"]), **options())
    expect_text(answer.choices[0].message.content, "word")


@check("a PDF as a file part")
def _():
    file = {"type": "file", "file": {"file_data": data_url(fixture["document"], "application/pdf")}}
    answer = litellm.completion(messages=[{"role": "user", "content": [file]}], **options())
    expect_text(answer.choices[0].message.content, *PAGES)


@check("responses()")
def _():
    part = {"type": "input_image", "image_url": images["english"]["url"]}
    answer = litellm.responses(input=[{"role": "user", "content": [part]}], **options())
    expect_text(answer.output_text, "english")


@check("ocr() by provider mistral")
def _():
    document = {"type": "document_url", "document_url": fixture["document"]["url"]}
    place = {"api_base": f"{fixture['url']}/v1", "api_key": fixture["key"]}
    answer = litellm.ocr(model="mistral/mistral-ocr-latest", document=document, **place)
    expect_text("\n".join(page.markdown for page in answer.pages), *PAGES)


@check("structured output: response_format and tools")
def _():
    asked = messages(images["english"]["url"])
    answer = litellm.completion(messages=asked, response_format=Invoice, **options())
    expect_invoice(*json.loads(answer.choices[0].message.content).values())
    tool = {"type": "function", "function": {"name": "invoice", "parameters": Invoice.model_json_schema()}}
    answer = litellm.completion(messages=asked, tools=[tool], tool_choice="required", **options())
    expect_invoice(*json.loads(answer.choices[0].message.tool_calls[0].function.arguments).values())


@check("errors are litellm's own")
def _():
    asked = messages(images["word"]["url"])
    raises(litellm.AuthenticationError, lambda: litellm.completion(messages=asked, **options(api_key="sk-wrong")))
    wrong = messages(fixture["broken"]["url"])
    raises(litellm.BadRequestError, lambda: litellm.completion(messages=wrong, **options()))
    raises(litellm.NotFoundError, lambda: litellm.completion(messages=asked, **options(model="openai/other")))


proxy = Checks(f"litellm proxy {version('litellm')}")
PROXY_KEY = "sk-proxy"


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def start_proxy(folder):
    """The proxy with one model of each provider, once it says that it is alive."""
    served = [{"model_name": name, "litellm_params": options(name)} for name in ("openai", "dashscope")]
    config = Path(folder) / "config.yaml"
    # JSON is YAML.
    config.write_text(json.dumps({"model_list": served, "general_settings": {"master_key": PROXY_KEY}}))
    port = free_port()
    program = str(Path(sys.executable).parent / "litellm")
    command = [program, "--config", str(config), "--host", "127.0.0.1", "--port", str(port), "--telemetry", "False"]
    with open(Path(folder) / "log", "w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
    url = f"http://127.0.0.1:{port}"
    end = time.monotonic() + 110
    while time.monotonic() < end and process.poll() is None:
        try:
            if httpx.get(f"{url}/health/liveliness", timeout=5).status_code == 200:
                return process, url
        except httpx.TransportError:
            time.sleep(0.5)
    process.kill()
    raise RuntimeError(f"the proxy did not start: {Path(log.name).read_text()[-500:]}")


folder = tempfile.TemporaryDirectory()
started = {}


@proxy("it starts with this server behind it")
def _():
    started["process"], started["url"] = start_proxy(folder.name)


@proxy("/health calls every model healthy")
def _():
    health = httpx.get(f"{started['url']}/health", headers={"Authorization": f"Bearer {PROXY_KEY}"}, timeout=60).json()
    expect_equal((health["healthy_count"], health["unhealthy_count"]), (2, 0), f"health {str(health)[:400]}")


@proxy("a picture through it, plain and streamed")
def _():
    client = OpenAI(base_url=started["url"], api_key=PROXY_KEY, max_retries=0)
    answer = client.chat.completions.create(model="openai", messages=messages(images["english"]["url"]))
    expect_text(answer.choices[0].message.content, "english")
    chunks = client.chat.completions.create(model="dashscope", messages=messages(images["word"]["url"]), stream=True)
    expect_text("".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices), "word")


@proxy("errors come through it")
def _():
    client = OpenAI(base_url=started["url"], api_key=PROXY_KEY, max_retries=0)
    wrong = messages(fixture["broken"]["url"])
    raises(BadRequestError, lambda: client.chat.completions.create(model="openai", messages=wrong))


check.run()
proxy.run()
if "process" in started:
    started["process"].terminate()
    started["process"].wait(20)
folder.cleanup()
