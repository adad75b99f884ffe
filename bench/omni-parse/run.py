"""Drawn pages through Inkstone, scored by omni-parse-bench: python bench/omni-parse/run.py FOLDER --url URL"""
from __future__ import annotations

import argparse
import base64
import collections
import json
import random
import re
import urllib.request
from pathlib import Path

from omni_parse_bench import gold, score, summarize

EACH = 6
"""Questions of a sort that one page is asked at most, so that no page outweighs the others."""
LETTERS_AN_ERROR = 20
KINDS = {'title': 'heading', 'heading': 'heading', 'paragraph': 'text', 'cell': 'table', 'code': 'code', 'list': 'list', 'caption': 'caption', 'footnote': 'footnote'}
LABELS = {'title': 'heading', 'heading': 'heading', 'paragraph': 'text', 'list': 'list', 'table': 'table', 'figure': 'figure', 'caption': 'caption', 'formula': 'equation',
          'code': 'code', 'footnote': 'footnote', 'reference': 'list', 'header': 'page_furniture', 'footer': 'page_furniture', 'page_number': 'page_furniture'}


def contents(*texts: str) -> list[dict]:
    """What one question compares; the scorer allows the same errors in all of it."""
    plain = [' '.join(text.split()) for text in texts]
    return [{'text': text, 'max_diffs': min(map(len, plain)) // LETTERS_AN_ERROR} for text in plain]


def questions(page: dict) -> list[dict]:
    """The tests of one page, from what its DOM says."""
    rng = random.Random(page['name'])
    tests: list[dict] = []

    def ask(sort: str, args: dict, output: str = 'html', **settings: object) -> None:
        tests.append({'id': f'{page["name"]}-{len(tests)}', 'test_type': sort, 'output_type': output, 'derivation': 'authored',
                      'tags': [], 'args': args, 'settings': settings})

    lines = [line for line in page['lines'] if len(re.findall(r'\w', line['t'])) >= 4]
    shown = [line for line in lines if line['k'] not in ('header', 'footer', 'pagenumber', 'figure')]
    running = sorted((line for line in shown if line['k'] in ('title', 'heading', 'paragraph', 'list')), key=lambda line: line['ord'])
    times = collections.Counter(line['t'] for line in page['lines'])
    unique = [line for line in running if times[line['t']] == 1 and len(line['t']) >= 8]
    for line in rng.sample(shown, min(EACH, len(shown))):
        ask('present', {'content': contents(line['t'])[0]})
    for _ in range(min(EACH, len(unique) - 1)):
        before, after = sorted(rng.sample(range(len(unique)), 2))
        ask('order', dict(zip(('before', 'after'), contents(unique[before]['t'], unique[after]['t']), strict=True)))
    cells: dict[tuple, str] = {}
    for line in page['lines']:
        if line['cell']:
            cells[tuple(line['cell'])] = f'{cells.get(tuple(line["cell"]), "")} {line["t"]}'.strip()
    plain = {key[:2] + (key[3],): text for key, text in cells.items() if key[1] == key[2] and key[3] == key[4] and re.search(r'\w', text)}
    for table, row, column in rng.sample(sorted(plain), min(EACH, len(plain))):
        sides = {'up': (row - 1, column), 'down': (row + 1, column), 'left': (row, column - 1), 'right': (row, column + 1)}
        known = {side: plain[(table, *at)] for side, at in sides.items() if (table, *at) in plain}
        if known:
            ask('table_cell', dict(zip(('cell', *known), contents(plain[(table, row, column)], *known.values()), strict=True)))
    kinds = [line for line in lines if line['k'] in KINDS]
    for line in rng.sample(kinds, min(EACH, len(kinds))):
        left, top, right, bottom = line['b']
        place = [min(1, max(0, share)) for share in (left / page['width'], top / page['height'], right / page['width'], bottom / page['height'])]
        ask('layout_kind', {'content': {**contents(line['t'])[0], 'place': [place]}}, 'blocks', kind=KINDS[line['k']])
    return tests


def answer(url: str, png: bytes, form: str) -> str:
    image = 'data:image/png;base64,' + base64.b64encode(png).decode()
    body = {'model': 'qwen-vl-ocr', 'input': {'messages': [{'role': 'user', 'content': [{'image': image}]}]},
            'parameters': {'ocr_options': {'task': 'document_parsing', 'task_config': {'output_format': form}}}}
    request = urllib.request.Request(url + '/api/v1/services/aigc/multimodal-generation/generation', json.dumps(body).encode(),
                                     {'content-type': 'application/json', 'authorization': 'Bearer none'})
    with urllib.request.urlopen(request, timeout=120) as response:
        text = json.load(response)['output']['choices'][0]['message']['content'][0]['text']
    return re.sub(r'^```\w*\n|\n```$', '', text)


def outputs(url: str, png: bytes) -> dict:
    [page] = json.loads(answer(url, png, 'json'))['pages']
    blocks = []
    for block in page['blocks']:
        x, y = block['location'][::2], block['location'][1::2]
        share = [min(x) / page['width'], min(y) / page['height'], max(x) / page['width'], max(y) / page['height']]
        blocks.append({'label': LABELS[block['kind']], 'bbox': [min(1, max(0, each)) for each in share], 'text': block.get('text', '')})
    return {'html': answer(url, png, 'html'), 'blocks': blocks}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument('folder', type=Path)
    parser.add_argument('--url', default='http://127.0.0.1:8000')
    parser.add_argument('--failed', action='store_true', help='print every question that was answered wrongly')
    options = parser.parse_args()
    every, verdicts = [], []
    for path in sorted(options.folder.glob('*.json')):
        page = json.loads(path.read_text())
        tests = gold.parse(page['name'], {'tests': questions(page)})
        found = score(outputs(options.url, path.with_suffix('.png').read_bytes()), tests)
        every += tests
        verdicts += found
        if options.failed:
            print(*(f'{each.id}: {each.why}' for each in found if each.result != 'pass'), sep='\n')
    counts = collections.Counter((test.test_type, verdict.result) for test, verdict in zip(every, verdicts, strict=True))
    kinds = sorted({kind for kind, _ in counts})
    for kind in kinds:
        asked = sum(count for (each, _), count in counts.items() if each == kind)
        print(f'{kind:12} {100 * counts[kind, "pass"] / asked:5.1f} % of {asked}')
    print(json.dumps(summarize(verdicts, every), indent=1)[:2000])


if __name__ == '__main__':
    main()
