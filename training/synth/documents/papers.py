"""Articles, books, reports."""
from __future__ import annotations

import random

from . import content, style
from .source import Source


def sections(source: Source, count: int, notes: bool = True) -> None:
    """Numbered sections of paragraphs, formulas, lists, tables and figures."""
    rng, lang = source.rng, source.lang
    figures = tables = formulas = footnotes = 0
    names = rng.sample(style.SECTIONS[lang], count)
    for number, name in enumerate(names, 1):
        style.heading(source, f'{number}{rng.choice((" ", "  ", ". "))}{name}')
        source.paragraph(maths=.1)
        if rng.random() < .3:
            style.heading(source, f'{number}.1 {content.phrase(rng, lang, 2, 4)}', 2)
            source.paragraph((2, 4), maths=.1)
        kind = rng.choice(('formula', 'formula', 'list', 'table', 'figure', 'note'))
        if kind == 'formula':
            formulas += 1
            source.formula(rng.choice((None, str(formulas))))
        elif kind == 'list':
            source.items(rng.random() < .5)
        elif kind == 'table':
            tables += 1
            source.table(style.caption(source, 'table', tables))
        elif kind == 'figure':
            figures += 1
            source.figure(style.caption(source, 'figure', figures))
        elif notes:
            footnotes += 1
            source.noted(footnotes)
        source.paragraph((2, 6), maths=.1)


def references(source: Source) -> None:
    rng, lang = source.rng, source.lang
    style.heading(source, style.WORDS[lang]['references'])
    for number in range(1, rng.randint(3, 6)):
        text = f'[{number}] {style.authors(source)}. {content.phrase(rng, lang, 5, 10)}. {content.phrase(rng, lang, 2, 3)}, {rng.randint(1, 90)}({rng.randint(1, 9)}): {rng.randint(1, 300)}–{rng.randint(301, 500)}, {rng.randint(1980, 2026)}.'
        source.add('reference', f'\\noindent\\hangindent=1.6em {content.escape(text)}\\par', text)


def article(rng: random.Random, lang: str, columns: int = 1) -> Source:
    source = style.begin(rng, lang, size=rng.choice((9, 10)) + (columns == 1), columns=columns)
    style.furniture(source, header=rng.random() < .6)
    if columns == 2:
        opening = len(source.pieces)
    style.title(source, content.phrase(rng, lang, 5, 10))
    by = style.authors(source)
    source.add('paragraph', f'\\begin{{center}}{content.escape(by)}\\end{{center}}', by, kept=True, spans=True)
    if columns == 2:
        spanning = source.pieces[opening:]
        del source.pieces[opening:]
        source.raw('\\twocolumn[' + ''.join(piece.latex for piece in spanning) + '\\bigskip]')
    if rng.random() < .7:
        style.heading(source, style.WORDS[lang]['abstract'])
        source.paragraph((3, 5))
    sections(source, 4 if columns == 1 else 6, notes=True)
    if rng.random() < .5:
        references(source)
    return source


def two_columns(rng: random.Random, lang: str) -> Source:
    return article(rng, lang, 2)


def book(rng: random.Random, lang: str) -> Source:
    source = style.begin(rng, lang, size=rng.choice((11, 12)), paper=rng.choice(('a5paper', 'b5paper', 'a4paper')))
    style.furniture(source)
    number = rng.randint(1, 12)
    if rng.random() < .6:
        chapter = style.WORDS[lang]['chapter']
        text = chapter.format(number) if '{}' in chapter else f'{chapter} {number}'
        name = content.phrase(rng, lang, 2, 6)
        source.raw('\\vspace*{12mm}')
        source.add('heading', f'\\noindent\\LARGE\\bfseries {text}\\par', text, kept=True)
        source.raw('\\vspace{6mm}')
        source.add('heading', f'\\noindent\\LARGE\\bfseries {content.escape(name)}\\par', name, kept=True)
        source.raw('\\vspace{8mm}')
    for i in range(7):
        if i == 2 and rng.random() < .5:
            source.noted(rng.randint(1, 30))
        if i == 3 and rng.random() < .6:
            style.heading(source, f'{number}.{rng.randint(1, 5)} {content.phrase(rng, lang, 2, 5)}', 2)
        if i == 4 and rng.random() < .4:
            source.figure(style.caption(source, 'figure', rng.randint(1, 40)))
        source.paragraph((3, 8), bold=.01)
    return source


def lab_report(rng: random.Random, lang: str) -> Source:
    source = style.begin(rng, lang, sans=rng.random() < .4)
    style.furniture(source, header=rng.random() < .4)
    words = {'en': ('Lab Report', 'Objective', 'Equipment', 'Procedure', 'Theory', 'Measurements', 'Analysis'), 'zh': ('实验报告', '实验目的', '实验器材', '实验步骤', '实验原理', '实验数据', '数据分析')}[lang]
    style.title(source, f'{words[0]}{style.COLON[lang]}{content.phrase(rng, lang, 2, 5)}')
    by = style.authors(source) + '　' * (lang == 'zh') + ' ' * (lang == 'en') + f'{rng.randint(2015, 2026)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}'
    source.add('paragraph', f'\\begin{{center}}{content.escape(by)}\\end{{center}}', by, kept=True)
    style.heading(source, f'1. {words[1]}')
    source.paragraph((1, 3))
    style.heading(source, f'2. {words[2]}')
    source.items(False)
    style.heading(source, f'3. {words[3]}')
    source.items(True, words=(5, 12))
    style.heading(source, f'4. {words[4]}')
    source.paragraph((2, 3), maths=.2)
    source.formula('1')
    style.heading(source, f'5. {words[5]}')
    source.table(style.caption(source, 'table', 1), rows=(4, 8))
    style.heading(source, f'6. {words[6]}')
    if rng.random() < .5:
        source.figure(style.caption(source, 'figure', 1), .6)
    if rng.random() < .5:
        program = 'def mean(values):\n    total = 0\n    for value in values:\n        total += value\n    return total / len(values)'
        source.add('code', f'\\begin{{verbatim}}\n{program}\n\\end{{verbatim}}', program)
    source.paragraph((2, 5))
    return source
