"""Turns published fp32 models into the 8-bit ones that ship under models/. One command: `training/quantize/quantize.sh`."""
