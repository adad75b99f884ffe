"""Slides, exams, newspapers."""
from __future__ import annotations

import random

from . import content, style
from .source import Source


def slides(rng: random.Random, lang: str) -> Source:
    source = Source(rng, lang)
    source.document = '\\documentclass[aspectratio=169]{beamer}'
    source.preamble = '\n'.join([style.fonts(rng, True).replace('setCJKmainfont', 'setCJKsansfont').replace('setmainfont', 'setsansfont'), f'\\usetheme{{{rng.choice(("default", "Boadilla", "Madrid", "Singapore"))}}}',
                                 '\\setbeamertemplate{navigation symbols}{}', '\\setbeamertemplate{footline}{}', '\\setbeamertemplate{headline}{}'])
    footer = ''
    if rng.random() < .6:
        footer = f'\\vfill\\hfill{{\\tiny {source.beside("page_number", str(rng.randint(1, 60)))}}}'
    name = content.phrase(rng, lang, 2, 6)
    number, coloured = source.block('title', f'\\Large {content.escape(name)}', name)
    source.blocks[number].also = 'heading'
    source.raw(f'\\begin{{frame}}[t]\n\\relax{{\\usebeamerfont{{frametitle}}{coloured}\\par}}\\medskip')
    kind = rng.choice(('list', 'list', 'figure', 'table', 'columns'))
    if kind == 'columns':
        source.raw('\\begin{columns}[t]\\begin{column}{.5\\linewidth}')
        source.items(False, (3, 4), (2, 5))
        source.pieces[-1].kept = True
        source.raw('\\end{column}\\begin{column}{.42\\linewidth}')
        source.figure(None, 1)
        source.pieces[-1].kept = True
        source.raw('\\end{column}\\end{columns}')
    else:
        source.items(rng.random() < .3, (2, 4), (3, 8))
        if kind == 'figure':
            source.figure(style.caption(source, 'figure', rng.randint(1, 9)), .45, .5)
        elif kind == 'table':
            source.table(None, (2, 4), (3, 4))
        else:
            source.paragraph((1, 2), bold=.1)
    source.raw(footer + '\n\\end{frame}')
    return source


def exam(rng: random.Random, lang: str) -> Source:
    source = style.begin(rng, lang)
    style.furniture(source, header=rng.random() < .5)
    words = {'en': ('Examination', 'Part', 'Choose the right answer.', 'Answer the questions.'), 'zh': ('试卷', '第{}部分', '选择题：每题只有一个正确答案。', '解答题：写出过程。')}[lang]
    style.title(source, f'{content.phrase(rng, lang, 2, 4)}{" " if lang == "en" else ""}{words[0]}')
    question = 0
    for part in (1, 2):
        name = words[1].format('一二'[part - 1]) if lang == 'zh' else f'{words[1]} {"AB"[part - 1]}'
        style.heading(source, f'{name}{style.COLON[lang]}{words[1 + part]}', 2, kept=part == 1)
        for _ in range(rng.choice((1, 2))):
            count = rng.randint(2, 4)
            questions(source, question, count, part == 1)
            question += count
            if part == 2:
                source.formula() if rng.random() < .6 else source.figure(None, .35, .6)
    return source


def questions(source: Source, before: int, count: int, options: bool) -> None:
    """Questions that follow each other: one list. Answers to choose from stand in one line or under each other."""
    rng, lang = source.rng, source.lang
    latex, text = [], []
    for number in range(before + 1, before + count + 1):
        asked = content.sentence(rng, lang, maths=.3)
        mark = '?' if lang == 'en' else '？'
        latex.append(f'\\noindent {number}. {asked.latex[:-1]}{mark}')
        text.append(f'{number}. {asked.plain[:-1]}{mark}')
        if options:
            drawn = [f'{letter}. {content.phrase(rng, lang, 1, 3)}' for letter in 'ABCD']
            latex[-1] += '\\\\ ' + rng.choice(('\\hfill ', '\\\\ ')).join(map(content.escape, drawn))
            text += drawn
    source.add('list', '\\par\\medskip '.join(latex) + '\\par\\bigskip', '\n'.join(text))


def newspaper(rng: random.Random, lang: str) -> Source:
    columns = rng.choice((3, 3, 4))
    source = style.begin(rng, lang, size=9, margin=(12, 16))
    source.preamble += f'\n\\usepackage{{multicol}}\\setlength{{\\columnsep}}{{7mm}}\\setlength{{\\columnseprule}}{{{rng.choice((0, .4))}pt}}\\pagestyle{{empty}}\\setlength{{\\parindent}}{{1em}}\\setlength{{\\parskip}}{{0pt}}'
    side = 14 / 210
    source.gutters = tuple(side + (1 - 2 * side) * i / columns for i in range(1, columns))
    name = content.phrase(rng, lang, 1, 3)
    source.add('title', f'\\begin{{center}}\\fontsize{{34}}{{38}}\\selectfont\\bfseries {content.escape(name)}\\par\\end{{center}}', name, kept=True, spans=True)
    issue = f'{rng.randint(1, 28)}.{rng.randint(1, 12)}.{rng.randint(1980, 2026)}'
    source.add('paragraph', f'\\noindent\\hfill {issue}\\hfill\\null\\par', issue, kept=True, spans=True)
    source.raw('\\medskip\\hrule\\medskip')
    source.blocks[-1].also = 'header'
    for story in range(2):
        headline = content.phrase(rng, lang, 4, 9)
        source.add('heading', f'\\noindent{{\\fontsize{{20}}{{24}}\\selectfont\\bfseries {content.escape(headline)}\\par}}\\medskip', headline, kept=True, spans=True)
        source.blocks[-1].also = 'title'
        source.raw(f'\\begin{{multicols}}{{{columns}}}')
        for i in range(rng.randint(5, 8)):
            if i == 2 and rng.random() < .7:
                source.figure(style.caption(source, 'figure', rng.randint(1, 9)).split(style.COLON[lang])[-1], 1, .66)
            if i in (3, 5) and rng.random() < .4:
                style.heading(source, content.phrase(rng, lang, 2, 4), 3)
            source.paragraph((3, 6), bold=0)
        source.raw('\\end{multicols}\\bigskip')
    return source
