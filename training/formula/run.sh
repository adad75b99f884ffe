#!/bin/sh
# run.sh extract|generate|render|train|export|evaluate [options]: in a virtual environment of its own. Needs Python 3.11 or newer and the packages of training/apt.txt.
set -eu
cd "$(dirname "$0")/../.."
venv=.cache/training-venv
if [ ! -x "$venv/bin/python" ]; then
  python3 -m venv "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r training/requirements.txt
fi
step=$1
shift
exec "$venv/bin/python" -m "training.formula.$step" "$@"
