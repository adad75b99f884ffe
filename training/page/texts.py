"""python -m training.page.texts ROOT OUT: texts by language for drawn pages, and which documentation trains and which is held back.

ROOT holds unpacked Debian packages (README.md). Writes OUT/texts.json, OUT/train.txt and OUT/held.txt (other packages and languages than those that train).
"""

import glob
import html
import json
import os
import random
import re
import sys

from wordfreq import top_n_list

HANDBOOK = {
    **{'en': 'en-US', 'de': 'de-DE', 'fr': 'fr-FR', 'ru': 'ru-RU', 'zh': 'zh-CN', 'ja': 'ja-JP', 'es': 'es-ES', 'vi': 'vi-VN'},
    **{'it': 'it-IT', 'pt': 'pt-BR', 'nl': 'nl-NL', 'tr': 'tr-TR', 'ko': 'ko-KR'},
}
FROM_FREQUENCIES = ('ar', 'he', 'fa')
"""Languages that no package is in: their texts are words by frequency."""
UNSPACED = ('zh', 'ja')

TRAIN = [
    ('doc/postgresql-doc-15/html/*.html', 170),
    ('libreoffice/help/en-US/text/scalc/*/*.html', 50),
    ('libreoffice/help/en-US/text/shared/*/*.html', 50),
    ('doc/git-doc/*.html', 50),
    *((f'debian-reference/*.{language}.html', 10) for language in ('en', 'de', 'zh-cn', 'ja')),
    *((f'doc/debian-handbook/html/{place}/*.html', 14) for place in ('en-US', 'de-DE', 'fr-FR', 'ru-RU', 'zh-CN', 'ja-JP', 'es-ES', 'vi-VN', 'ko-KR')),
]
HELD = [
    ('doc/developers-reference/**/*.html', 8),
    ('doc/debian-policy/**/*.html', 14),
    ('libreoffice/help/en-US/text/swriter/*/*.html', 15),
    *((f'doc/debian-handbook/html/{place}/*.html', 8) for place in ('pl-PL', 'zh-TW')),
]
LEAST_BYTES = 5000
"""Shorter files hold little but links."""


def plain(markup: str) -> str:
    return re.sub(r'\s+', ' ', html.unescape(re.sub(r'<[^>]+>', '', markup))).strip()


def read(files: list[str], rnd: random.Random, spaced: bool) -> dict:
    paragraphs, heads, codes = [], [], []
    for path in files:
        with open(path, encoding='utf8', errors='ignore') as file:
            markup = file.read()
        paragraphs += [t for t in map(plain, re.findall(r'<(?:p|div class="para")[^>]*>(.*?)</(?:p|div)>', markup, re.S)) if 40 < len(t) < 1500]
        heads += [t for t in (re.sub(r'^[\d.]+\s*', '', plain(m)) for m in re.findall(r'<h[1-4][^>]*>(.*?)</h[1-4]>', markup, re.S)) if 2 < len(t) < 70]
        codes += [t for t in (html.unescape(re.sub(r'<[^>]+>', '', m)).strip() for m in re.findall(r'<pre[^>]*>(.*?)</pre>', markup, re.S)) if t.count('\n') >= 2]
    for texts in (paragraphs, heads, codes):
        rnd.shuffle(texts)
    # Headings alone are few: short runs of words as well.
    for text in paragraphs[:600]:
        words = text.split(' ')
        if not spaced:
            heads.append(text[: rnd.randint(3, 14)])
        elif len(words) > 8:
            start = rnd.randint(0, len(words) - 6)
            heads.append(' '.join(words[start : start + rnd.randint(1, 5)]).strip('.,;:()'))
    return {'paras': paragraphs[:900], 'heads': [head for head in heads if head][:1500], 'codes': codes[:200]}


def from_frequencies(language: str, rnd: random.Random) -> dict:
    words = [word for word in top_n_list(language, 8000) if not re.search('[a-zA-Z0-9]', word)]

    def run(least, most):
        return ' '.join(words[int(rnd.random() ** 2 * len(words))] + ('،' if rnd.random() < 0.08 else '') for _ in range(rnd.randint(least, most)))

    return {'paras': [run(8, 90) for _ in range(900)], 'heads': [run(1, 5).rstrip('،') for _ in range(1500)]}


def pick(root: str, sources, rnd: random.Random) -> list[str]:
    chosen = []
    for pattern, count in sources:
        files = [f for f in sorted(glob.glob(f'{root}/usr/share/{pattern}', recursive=True)) if os.path.isfile(f) and os.path.getsize(f) > LEAST_BYTES]
        rnd.shuffle(files)
        chosen += files[:count]
    rnd.shuffle(chosen)
    return chosen


def main(root: str, out: str):
    rnd = random.Random(5)
    texts = {}
    for language, place in HANDBOOK.items():
        files = sorted(glob.glob(f'{root}/usr/share/doc/debian-handbook/html/{place}/*.html'))
        if language == 'en':
            files += sorted(glob.glob(f'{root}/usr/share/doc/git-doc/*.html'))[:60]
        texts[language] = read(files, rnd, language not in UNSPACED)
    for language in FROM_FREQUENCIES:
        texts[language] = from_frequencies(language, rnd) | {'codes': texts['en']['codes']}
    with open(f'{out}/texts.json', 'w', encoding='utf8') as file:
        json.dump(texts, file, ensure_ascii=False)
    for name, sources in (('train', TRAIN), ('held', HELD)):
        files = pick(root, sources, rnd)
        with open(f'{out}/{name}.txt', 'w', encoding='utf8') as file:
            file.write('\n'.join(files))
        print(f'{name}: {len(files)} files')


if __name__ == '__main__':
    main(*sys.argv[1:3])
