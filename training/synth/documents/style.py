"""What pages of all classes share: fonts, margins, headers, words that documents use."""
from __future__ import annotations

import random

from . import content
from .source import Source

SERIF = ('', 'TeX Gyre Termes', 'TeX Gyre Pagella', 'Liberation Serif', 'Linux Libertine O', 'TeX Gyre Bonum', 'DejaVu Serif')
SANS = ('TeX Gyre Heros', 'Carlito', 'Lato', 'Liberation Sans', 'Noto Sans')
HAN_SERIF = ('', 'Noto Serif CJK SC', 'AR PL UMing CN')
HAN_SANS = ('Noto Sans CJK SC', 'WenQuanYi Zen Hei')
WORDS = {
    'en': {'figure': 'Figure', 'table': 'Table', 'abstract': 'Abstract', 'references': 'References', 'chapter': 'Chapter', 'keywords': 'Keywords', 'page': 'Page'},
    'zh': {'figure': '图', 'table': '表', 'abstract': '摘要', 'references': '参考文献', 'chapter': '第{}章', 'keywords': '关键词', 'page': '页'},
}
SECTIONS = {'en': ('Introduction', 'Background', 'Methods', 'Data', 'Results', 'Discussion', 'Conclusion'), 'zh': ('引言', '背景', '研究方法', '数据', '结果', '讨论', '结论')}
COLON = {'en': ': ', 'zh': '：'}


def begin(rng: random.Random, lang: str, *, size: int | None = None, columns: int = 1, paper: str = 'a4paper', margin: tuple[float, float] = (18, 28), sans: bool = False, document: str = 'article') -> Source:
    """An empty page with fonts and margins."""
    source = Source(rng, lang)
    size = size or rng.choice((10, 11, 12))
    two = ',twocolumn' if columns == 2 else ''
    source.document = f'\\documentclass[{size}pt{two}]{{{document}}}'
    side = rng.uniform(*margin)
    gap = rng.uniform(6, 9)
    source.preamble = '\n'.join([
        f'\\usepackage[{paper},left={side:.0f}mm,right={side:.0f}mm,top={rng.uniform(20, 26):.0f}mm,bottom={rng.uniform(20, 26):.0f}mm]{{geometry}}',
        f'\\setlength{{\\columnsep}}{{{gap:.1f}mm}}', fonts(rng, sans), spacing(rng, lang), '\\allowdisplaybreaks\\raggedbottom'])
    if columns == 2:
        source.gutters = (.5,)
    return source


def fonts(rng: random.Random, sans: bool) -> str:
    lines = ['\\usepackage[scheme=plain]{ctex}', '\\usepackage{fontspec}']
    for choice, command in ((rng.choice(SANS if sans else SERIF), 'setmainfont'), (rng.choice(HAN_SANS if sans else HAN_SERIF), 'setCJKmainfont')):
        if choice:
            lines.append(f'\\IfFontExistsTF{{{choice}}}{{\\{command}{{{choice}}}}}{{}}')
    return '\n'.join(lines)


def spacing(rng: random.Random, lang: str) -> str:
    """Paragraphs begin with an indent, or stand apart."""
    if lang == 'zh' or rng.random() < .5:
        return f'\\setlength{{\\parindent}}{{{2 if lang == "zh" else rng.choice((1, 1.5))}em}}'
    return f'\\setlength{{\\parindent}}{{0pt}}\\setlength{{\\parskip}}{{{rng.choice((4, 6, 8))}pt}}'


def furniture(source: Source, header: bool = True, number: bool = True) -> None:
    """A running head and a page number."""
    lines = ['\\usepackage{fancyhdr}', '\\pagestyle{fancy}', '\\fancyhf{}', f'\\renewcommand{{\\headrulewidth}}{{{source.rng.choice((0, .4))}pt}}']
    if header:
        lines.append(f'\\fancyhead[{source.rng.choice("LCR")}]{{\\small {source.beside("header", content.phrase(source.rng, source.lang, 2, 5))}}}')
    if number:
        printed = source.rng.choice(('{}', '{}', '- {} -')).format(source.rng.randint(1, 400))
        lines.append(f'\\fancyfoot[{source.rng.choice("CR")}]{{{source.beside("page_number", printed)}}}')
    source.preamble += '\n' + '\n'.join(lines)


def title(source: Source, text: str, after: str = '') -> None:
    source.add('title', f'\\begin{{center}}\\LARGE\\bfseries {content.escape(text)}\\par\\end{{center}}{after}', text, kept=True, spans=True)


def heading(source: Source, text: str, level: int = 1, kept: bool = False) -> None:
    command = ('section', 'subsection', 'subsubsection')[level - 1]
    source.add('heading', f'\\{command}*{{{content.escape(text)}}}', text, kept=kept)


def caption(source: Source, kind: str, number: int) -> str:
    words = content.phrase(source.rng, source.lang, 3, 8)
    return f'{WORDS[source.lang][kind]}{"" if source.lang == "zh" else " "}{number}{source.rng.choice((COLON[source.lang], ". " if source.lang == "en" else " "))}{words}'


def authors(source: Source) -> str:
    rng = source.rng
    if source.lang == 'zh':
        return '　'.join(rng.choice('王李张刘陈杨赵黄周吴') + content.words(rng, 'zh', 1)[:2] for _ in range(rng.randint(1, 3)))
    return ', '.join(f'{rng.choice("ABCDEFGHJKLMPRSTW")}. {content.phrase(rng, "en", 1, 1)}' for _ in range(rng.randint(1, 4)))
