"""Drawn text with known truth: lines, pages and the damage that scanners, phones and screens do to them."""
