"""models/catalogue.json: what ships, what may be downloaded, where it comes from. Also used by the other trainings."""
from __future__ import annotations

import hashlib
import json
from pathlib import Path

from .sources import Source


def stored(path: Path) -> dict[str, str | int]:
    """A file as the catalogue names it."""
    data = path.read_bytes()
    return {'file': path.name, 'bytes': len(data), 'sha256': hashlib.sha256(data).hexdigest()}


def origin(source: Source) -> dict[str, str]:
    return {'package': source.package, 'version': source.version, 'member': source.member, 'sha256': source.sha256}


def _place(entry: dict) -> tuple[str, str, str]:
    return entry['role'], entry.get('profile', ''), entry['precision']


def put(folder: Path, entries: list[dict]) -> None:
    """Adds entries to the catalogue; one of the same role, profile and precision, or of the same file, is replaced, the others stay as they are."""
    path = folder / 'catalogue.json'
    models = json.loads(path.read_text())['models'] if path.exists() else []
    fresh = {_place(e) for e in entries} | {e['file'] for e in entries}
    kept = [m for m in models if not fresh & {_place(m), m['file']}]
    ordered = sorted([*kept, *entries], key=lambda m: (m['role'], 'profile' in m, m['precision'] != 'int8', m['precision']))
    path.write_text(json.dumps({'models': ordered}, indent=2, ensure_ascii=False) + '\n')
