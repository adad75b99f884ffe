"""Every call form of the guide with the unmodified openai SDK. Usage: python main.py fixture.json"""

import sys
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "shared"))

from checks import Checks

import asynchronous
import batches
import calls
import documents
import failures
import responses
import streams

check = Checks(f"openai-python {version('openai')}")
for part in (calls, documents, streams, responses, asynchronous, batches, failures):
    part.add(check)
check.run()
