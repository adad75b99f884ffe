"""Every call form of the guide with the unmodified dashscope SDK. Usage: python main.py fixture.json"""

import sys
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "shared"))

import dashscope
from checks import Checks, fixture

import asynchronous
import calls
import client
import documents
import failures
import files
import streams
import tasks

dashscope.base_http_api_url = f"{fixture['url']}/api/v1"
dashscope.api_key = fixture["key"]

check = Checks(f"dashscope-python {version('dashscope')}")
for part in (calls, documents, tasks, streams, asynchronous, files, client, failures):
    part.add(check)
check.run()
