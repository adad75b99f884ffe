#!/bin/sh
# Makes models/*.onnx from the published weights. Needs Python 3.11 or newer and the fonts of training/apt.txt.
set -eu
cd "$(dirname "$0")/../.."
venv=.cache/quantize-venv
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r training/quantize/requirements.txt
exec "$venv/bin/python" -m training.quantize "$@"
