"""Collect formulas from folders of LaTeX sources: `name <tab> canonical tokens` lines. Macros are written out, prose is left out."""
from __future__ import annotations

import argparse
import random
import re
from multiprocessing import Pool
from pathlib import Path

from .canonical import Reject, label, normalise
from .macros import Macro, defined, expanded
from .symbols import ONE_ARGUMENT, TOKEN

LENGTHS = range(3, 201)
LONGEST_SOURCE = 800_000
LONGEST_FORMULA = 3000
PROSE = 7                   # so many bare letters in a row are a word
OF_A_DOCUMENT = 55, 30      # most displays and inline formulas of one document where a folder holds many
OF_A_BOOK = 20000, 12000
ALIGNED_WHOLE = .3          # share of alignments of two to four rows that are kept as one formula

ENVIRONMENT = re.compile(r'\\begin\s*\{(equation|align|eqnarray|gather|multline|displaymath|math|flalign|subequations)\*?\}(.*?)\\end\s*\{\1\*?\}', re.S)
DISPLAY = re.compile(r'\$\$(.+?)\$\$|(?<!\\)\\\[(.+?)\\\]', re.S)
INLINE = re.compile(r'(?<![\\$])\$([^$]{2,400}?)(?<!\\)\$|\\\(([^$]{2,400}?)\\\)', re.S)
COMMENT = re.compile(r'(?<!\\)%.*')
COMMAND = re.compile(r'\\[a-zA-Z]+')


def prose(tokens: list[str]) -> bool:
    """Whether a run of bare letters says that text was taken for a formula."""
    run = 0
    for at, token in enumerate(tokens):
        if len(token) != 1 or not token.isalpha():
            run = 0
            continue
        if run == 0 and at > 1 and tokens[at - 1] == '{' and tokens[at - 2] in ONE_ARGUMENT:
            run = -len(tokens)                           # a word in a font of its own
        run += 1
        if run >= PROSE:
            return True
    return False


def rows(tokens: list[str]) -> list[list[str]]:
    """The rows of an alignment; those of inner environments stay together."""
    out: list[list[str]] = [[]]
    depth = 0
    for token in tokens:
        depth += (token in ('{', r'\begin')) - (token in ('}', r'\end'))
        if token in ('\\\\', '\\\\*') and depth == 0:
            out.append([])
        else:
            out[-1].append(token)
    return [row for row in out if any(not t.isspace() for t in row)]


def without_columns(row: list[str]) -> list[str]:
    depth, out = 0, []
    for token in row:
        depth += (token == r'\begin') - (token == r'\end')
        if token != '&' or depth:
            out.append(token)
    return out


def _second_column_gone(row: list[str]) -> list[str]:
    """`a & = & b` of an eqnarray -> `a & = b`."""
    columns = [at for at, token in enumerate(row) if token == '&']
    return row[:columns[1]] + row[columns[1] + 1:] if len(columns) == 2 else row


def formulas_of(kind: str, body: str, macros: dict[str, Macro], rng: random.Random) -> list[list[str]]:
    """Canonical formulas of one display (kind: its environment) or inline formula (kind empty)."""
    tokens = expanded(TOKEN.findall(body), macros)
    parts = rows(tokens) if kind and kind != 'equation' else [tokens]
    if 1 < len(parts) < 5 and rng.random() < ALIGNED_WHOLE:
        cells = [t for row in parts for t in ('\\\\', *(_second_column_gone(row) if kind == 'eqnarray' else row))][1:]
        parts = [[r'\begin', '{', *'aligned', '}', *cells, r'\end', '{', *'aligned', '}']]
    elif kind and kind != 'equation':
        parts = [without_columns(row) for row in parts[:4]]
    out = []
    for part in parts:
        try:
            formula = normalise(part)
        except (Reject, RecursionError):
            continue
        if len(label(formula)) in LENGTHS and not prose(formula):
            out.append(formula)
    return out


def document(job: tuple[str, list[Path], tuple[int, int]]) -> tuple[str, list[str]]:
    """Formulas of the files of one document, in random order, at most so many displays and inline formulas."""
    name, files, most = job
    rng = random.Random(str(files[0]))
    texts = [COMMENT.sub('', f.read_text(encoding='utf8', errors='ignore')[:LONGEST_SOURCE]) for f in files]
    macros: dict[str, Macro] = {}
    for text in texts:
        macros |= defined(text)
    # \be and \ee for \begin{equation} and \end{equation}
    shorthands = {n: ''.join(m.body) for n, m in macros.items() if not m.arguments and len(m.body) < 30 and {r'\begin', r'\end'} & set(m.body)}
    macros = {n: m for n, m in macros.items() if n not in shorthands}
    displays: list[tuple[str, str]] = []
    inline: list[tuple[str, str]] = []

    def taken(match: re.Match[str]) -> str:
        displays.append((match[1], match[2]) if match.re is ENVIRONMENT else ('equation', match[1] or match[2]))
        return ' '
    for text in texts:
        text = COMMAND.sub(lambda m: shorthands.get(m[0], m[0]), text)
        text = DISPLAY.sub(taken, ENVIRONMENT.sub(taken, text))
        for paragraph in re.split(r'\n\s*\n', text):
            if len(re.findall(r'(?<!\\)\$', paragraph)) % 2 == 0:         # an odd number: pairs can't be told
                inline += [('', m[1] or m[2]) for m in INLINE.finditer(paragraph)]
    found: dict[str, None] = {}
    for pool, limit in zip((displays, inline), most):
        rng.shuffle(pool)
        before = len(found)
        for kind, body in pool[:4 * limit]:
            if len(found) - before >= limit:
                break
            if len(body) > LONGEST_FORMULA:
                continue
            try:
                found |= dict.fromkeys(' '.join(f) for f in formulas_of(kind, body, macros, rng))
            except (Reject, RecursionError):
                continue
    return name, list(found)


def sources(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob('*') if p.suffix in ('.tex', '.sty', '.TEX') and p.is_file())


def main() -> None:
    o = argparse.ArgumentParser(description=__doc__)
    o.add_argument('out', type=Path)
    o.add_argument('sources', nargs='+', metavar='NAME=FOLDER', help='FOLDER: one document; FOLDER/*: a document in each folder under it')
    o.add_argument('--processes', type=int, default=2)
    o = o.parse_args()
    jobs = []
    for name, _, place in (s.partition('=') for s in o.sources):
        many = place.endswith('/*')
        folders = sorted(p for p in Path(place[:-2]).iterdir() if p.is_dir()) if many else [Path(place)]
        jobs += [(name, files, OF_A_DOCUMENT if many else OF_A_BOOK) for files in map(sources, folders) if files]
    random.Random(1).shuffle(jobs)
    seen: set[str] = set()
    with Pool(o.processes) as pool, o.out.open('w', encoding='utf8') as out:
        for name, formulas in pool.imap_unordered(document, jobs, chunksize=4):
            for formula in formulas:
                key = ' '.join(label(formula.split(' ')))
                if key not in seen:
                    seen.add(key)
                    out.write(f'{name}\t{formula}\n')
    print(len(seen), 'formulas')


if __name__ == '__main__':
    main()
