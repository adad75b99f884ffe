"""What stands on pages: sentences, headings, lists, tables, formulas, each as LaTeX and as the text a reader sees."""
from __future__ import annotations

import random
from dataclasses import dataclass

from .. import tables, text

SPECIAL = {'\\': r'\textbackslash{}', '{': r'\{', '}': r'\}', '$': r'\$', '&': r'\&', '#': r'\#', '%': r'\%', '_': r'\_', '^': r'\textasciicircum{}', '~': r'\textasciitilde{}'}
STOP = {'en': '.', 'zh': '。'}
COMMA = {'en': ', ', 'zh': '，'}


@dataclass(frozen=True)
class Run:
    """A piece of text: as LaTeX, and as it is read. Formulas are read as their LaTeX."""

    latex: str
    plain: str


def escape(plain: str) -> str:
    return ''.join(SPECIAL.get(c, c) for c in plain)


def run(plain: str) -> Run:
    return Run(escape(plain), plain)


def words(rng: random.Random, lang: str, count: int) -> str:
    drawn = [text.words(lang).draw(rng) for _ in range(count)]
    return ('' if lang == 'zh' else ' ').join(drawn)


def phrase(rng: random.Random, lang: str, least: int = 2, most: int = 6) -> str:
    drawn = words(rng, lang, rng.randint(least, most))
    return drawn[:1].upper() + drawn[1:]


def sentence(rng: random.Random, lang: str, maths: float = 0, bold: float = 0) -> Run:
    """One sentence; now and then with a number, an inline formula or a bold word."""
    pieces: list[Run] = []
    joint = '' if lang == 'zh' else ' '
    for clause in range(rng.choice((1, 1, 2, 2, 3))):
        if clause:
            pieces.append(run(COMMA[lang]))
        body = words(rng, lang, rng.randint(4, 9))
        pieces.append(run(body[:1].upper() + body[1:] if clause == 0 else body))
        chance = rng.random()
        if chance < maths:
            formula = inline_formula(rng)
            pieces.append(Run(f'{joint}${formula}$', f'{joint}${formula}$'))
        elif chance < maths + .12:
            pieces.append(run(f'{joint}{rng.choice((rng.randint(2, 99), rng.randint(1900, 2030), rng.randint(1, 999) / 10))}{rng.choice(("", "", "%"))}'))
        elif chance < maths + .12 + bold:
            strong = words(rng, lang, rng.randint(1, 3))
            pieces.append(Run(f'{joint}\\textbf{{{escape(strong)}}}', joint + strong))
    pieces.append(run(STOP[lang]))
    return join(pieces)


def join(runs: list[Run], joint: str = '') -> Run:
    return Run(joint.join(r.latex for r in runs), joint.join(r.plain for r in runs))


def paragraph(rng: random.Random, lang: str, sentences: tuple[int, int] = (3, 7), maths: float = 0, bold: float = .03) -> Run:
    return join([sentence(rng, lang, maths, bold) for _ in range(rng.randint(*sentences))], '' if lang == 'zh' else ' ')


LETTERS = 'a b c f g h k m n p q r s t u v w x y z A B C E F G K L M N P R S T V'.split()
GREEK = r'\alpha \beta \gamma \delta \lambda \mu \sigma \theta \omega \rho \Delta \Omega'.split()


def symbol(rng: random.Random) -> str:
    return rng.choice(LETTERS if rng.random() < .7 else GREEK)


def inline_formula(rng: random.Random) -> str:
    a, b, c = (symbol(rng) for _ in range(3))
    return rng.choice((f'{a}', f'{a}={b}', f'{a}_{{{rng.randint(0, 9)}}}', f'{a}^2', f'{a} > {rng.randint(0, 99)}', f'{a}({b})', f'{a}+{b}={c}'))


def formula(rng: random.Random) -> str:
    """A display formula."""
    a, b, c, d = (symbol(rng) for _ in range(4))
    n = rng.randint(2, 9)
    return rng.choice((
        rf'{a} = \frac{{{b} + {c}}}{{{d}^{{{n}}} - {n}}}',
        rf'\sum_{{i=1}}^{{n}} {a}_{{i}} {b}_{{i}} = {c} + \sqrt{{{d}}}',
        rf'\int_{{0}}^{{\infty}} {a}({b}) \, d{b} = \frac{{{c}}}{{{n}}} {d}',
        rf'{a} = \begin{{pmatrix}} {b} & {n} \\ 0 & {c} \end{{pmatrix}} {d}',
        rf'{a}({b}) = {c}_{{0}} e^{{-{d} {b}}} + {n} {b}^{{2}}',
        rf'\lim_{{{b} \to 0}} \frac{{{a}({b}) - {a}(0)}}{{{b}}} = {c}',
        rf'\frac{{\partial {a}}}{{\partial {b}}} = {c} \nabla^{{2}} {a} + {d}',
        rf'{a} = \begin{{cases}} {b} & {c} > 0 \\ {n} & {c} \leq 0 \end{{cases}}',
    ))


@dataclass(frozen=True)
class DrawnTable:
    latex: str
    html: str


def table(rng: random.Random, rows: tuple[int, int] = (3, 8), columns: tuple[int, int] = (3, 5)) -> DrawnTable:
    """A table in one of three styles, with the spans `tables.draw_cells` gives it."""
    cells, heads = tables.draw_cells(rng, rng.randint(*rows), rng.randint(*columns))
    return DrawnTable(tabular(cells, heads, rng.choice(('grid', 'booktabs', 'booktabs', 'rows'))), tables.to_html(cells))


def tabular(rows: list[list[tables.Cell]], heads: int, style: str) -> str:
    """Rows of cells as `tabular`. Grid: all lines; booktabs: above, below and under the head; rows: under each row."""
    columns = sum(cell.columns for cell in rows[0])
    side = '|' if style == 'grid' else ''
    below: dict[int, tuple[int, int, int]] = {}      # column: rows left, width, of a cell that goes on
    lines = [r'\toprule' if style == 'booktabs' else r'\hline']
    for number, row in enumerate(rows):
        out, column, cells = [], 0, iter(row)
        while column < columns:
            if column in below:
                left, width, _ = below[column]
                out.append(f'\\multicolumn{{{width}}}{{{side if column == 0 else ""}c{side}}}{{}}' if width > 1 else '')
                below[column] = (left - 1, width, number)
                column += width
                continue
            cell = next(cells)
            content = escape(cell.text)
            if cell.rows > 1:
                content = f'\\multirow{{{cell.rows}}}{{*}}{{{content}}}'
                below[column] = (cell.rows - 1, cell.columns, number)
            if cell.columns > 1:
                content = f'\\multicolumn{{{cell.columns}}}{{{side if column == 0 else ""}c{side}}}{{{content}}}'
            out.append(content)
            column += cell.columns
        below = {c: kept for c, kept in below.items() if kept[0] > 0}
        lines.append(' & '.join(out) + r' \\')
        lines.append(_rule(style, number, len(rows), heads, columns, below))
    spec = side + side.join('l' if c == 0 else 'c' for c in range(columns)) + side
    return '\n'.join([f'\\begin{{tabular}}{{{spec}}}', *(line for line in lines if line), '\\end{tabular}'])


def _rule(style: str, number: int, rows: int, heads: int, columns: int, below: dict[int, tuple[int, int, int]]) -> str:
    if style == 'booktabs':
        return r'\bottomrule' if number == rows - 1 else r'\midrule' if number == heads - 1 else ''
    covered = {c + i for c, (_, width, _) in below.items() for i in range(width)}
    if not covered:
        return r'\hline'
    free = [c for c in range(columns) if c not in covered]
    return ' '.join(f'\\cline{{{c + 1}-{c + 1}}}' for c in free)
