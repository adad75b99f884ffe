"""Letters, invoices, CVs."""
from __future__ import annotations

import random

from . import content, style
from .source import Source


def address(source: Source, lines: int = 3) -> list[str]:
    rng, lang = source.rng, source.lang
    if lang == 'zh':
        return [content.words(rng, 'zh', 3) + '有限公司', content.words(rng, 'zh', 2) + f'路{rng.randint(1, 300)}号', f'{rng.randint(100000, 800000)} ' + content.words(rng, 'zh', 1) + '市'][:lines]
    return [content.phrase(rng, 'en', 2, 3) + ' Ltd.', f'{rng.randint(1, 300)} {content.phrase(rng, "en", 1, 1)} Street', f'{content.phrase(rng, "en", 1, 1)} {rng.randint(10000, 99999)}'][:lines]


def lines_block(source: Source, lines: list[str], opening: str = '\\noindent ', kept: bool = False) -> None:
    """Short lines under each other: one paragraph."""
    source.add('paragraph', opening + '\\\\ '.join(content.escape(line) for line in lines) + '\\par', '\n'.join(lines), kept=kept)


def date(source: Source) -> str:
    rng = source.rng
    year, month, day = rng.randint(2010, 2026), rng.randint(1, 12), rng.randint(1, 28)
    return f'{year}年{month}月{day}日' if source.lang == 'zh' else f'{day} {"January February March April May June July August September October November December".split()[month - 1]} {year}'


def letter(rng: random.Random, lang: str) -> Source:
    source = style.begin(rng, lang, size=rng.choice((11, 12)), margin=(24, 32))
    source.preamble += '\n\\pagestyle{empty}\\setlength{\\parindent}{0pt}\\setlength{\\parskip}{8pt}'
    lines_block(source, address(source), '\\noindent\\raggedleft ' if rng.random() < .5 else '\\noindent ', kept=True)
    source.raw('\\bigskip')
    lines_block(source, address(source), kept=True)
    source.raw('\\bigskip')
    lines_block(source, [date(source)], kept=True)
    hello, bye = {'en': (f'Dear {rng.choice(("Mr", "Ms", "Dr"))} {content.phrase(rng, "en", 1, 1)},', 'Yours sincerely,'), 'zh': ('尊敬的' + content.words(rng, 'zh', 1) + '先生：', '此致敬礼')}[lang]
    if rng.random() < .5:
        subject = content.phrase(rng, lang, 3, 7)
        source.add('heading', f'\\textbf{{{content.escape(subject)}}}\\par', subject, kept=True)
    lines_block(source, [hello], kept=True)
    for _ in range(rng.randint(2, 4)):
        source.paragraph((2, 5))
    if rng.random() < .4:
        source.items(False, (2, 4))
    lines_block(source, [bye], kept=True)
    source.raw('\\vspace{12mm}')
    lines_block(source, [style.authors(source).split(', ')[0]], kept=True)
    return source


def invoice(rng: random.Random, lang: str) -> Source:
    source = style.begin(rng, lang, sans=rng.random() < .7, size=rng.choice((10, 11)))
    source.preamble += '\n\\pagestyle{empty}\\setlength{\\parindent}{0pt}'
    words = {'en': ('INVOICE', ('Invoice No', 'Date', 'Due'), ('Description', 'Quantity', 'Price', 'Amount'), 'Total', 'Notes'),
             'zh': ('发票', ('发票号码', '开票日期', '付款期限'), ('名称', '数量', '单价', '金额'), '合计', '备注')}[lang]
    source.add('title', f'{{\\Huge\\bfseries {words[0]}}}\\par\\bigskip', words[0], kept=True)
    left = address(source)
    number, who = source.block('paragraph', '\\raggedright ' + '\\\\ '.join(map(content.escape, left)), '\n'.join(left))
    facts = [f'{words[1][0]}{style.COLON[lang]}{rng.randint(10000, 99999)}', f'{words[1][1]}{style.COLON[lang]}{date(source)}', f'{words[1][2]}{style.COLON[lang]}{date(source)}']
    other, what = source.block('paragraph', '\\raggedright ' + '\\\\ '.join(map(content.escape, facts)), '\n'.join(facts))
    source.raw(f'\\begin{{minipage}}[t]{{.5\\linewidth}}{who}\\end{{minipage}}\\hfill\\begin{{minipage}}[t]{{.38\\linewidth}}{what}\\end{{minipage}}\\par\\bigskip\\bigskip')
    rows, total = [list(words[2])], 0
    for _ in range(rng.randint(3, 10)):
        count, price = rng.randint(1, 30), rng.randint(100, 90000)
        total += count * price
        rows.append([content.phrase(rng, lang, 2, 4), str(count), f'{price / 100:.2f}', f'{count * price / 100:,.2f}'])
    rows.append([words[3], '', '', f'{total / 100:,.2f}'])
    cells = [[content.tables.Cell(value) for value in row] for row in rows]
    made = content.tabular(cells, 1, rng.choice(('grid', 'rows', 'booktabs')))
    source.add('table', '\\begin{center}\\renewcommand{\\arraystretch}{1.3}' + made + '\\end{center}', html=content.tables.to_html(cells), kept=True)
    source.raw('\\bigskip')
    style.heading(source, words[4], 2)
    source.paragraph((1, 3), bold=0)
    return source


def cv(rng: random.Random, lang: str) -> Source:
    source = style.begin(rng, lang, sans=rng.random() < .6, size=rng.choice((10, 11)))
    source.preamble += '\n\\pagestyle{empty}\\setlength{\\parindent}{0pt}\\usepackage{enumitem}\\setlist{nosep}'
    parts = {'en': ('Experience', 'Education', 'Skills', 'Publications'), 'zh': ('工作经历', '教育背景', '专业技能', '发表论文')}[lang]
    name = style.authors(source).split(', ')[0].split('　')[0]
    source.add('title', f'{{\\Huge\\bfseries {content.escape(name)}}}\\par\\medskip', name, kept=True)
    contact = f'{rng.randint(100, 999)}-{rng.randint(1000, 9999)} | {content.words(rng, "en", 1)}@example.com | {address(source)[1]}'
    lines_block(source, [contact], kept=True)
    for part in parts:
        style.heading(source, part)
        if part in (parts[0], parts[1]):
            for _ in range(rng.randint(1, 3)):
                place, span = content.phrase(rng, lang, 2, 4), f'{rng.randint(1995, 2010)} – {rng.randint(2011, 2026)}'
                source.add('paragraph', f'\\noindent\\textbf{{{content.escape(place)}}}\\hfill {span}\\par', f'{place} {span}')
                source.items(False, (2, 3), (5, 10))
                source.raw('\\medskip', kept=False)
        elif part == parts[2]:
            source.items(False, (3, 5))
        else:
            source.paragraph((1, 3), bold=0)
    return source
