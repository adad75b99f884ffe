"""Words, numbers and lines of text by language, in a training part and a held-back part.

Words come from two kinds of list: how often people use them (the wordfreq package) and what spelling dictionaries know
(Debian's hunspell packages). A word is held back by a hash of its letters, so no evaluation line shares a word with training.
Text is in logical order, NFC.
"""
from __future__ import annotations

import functools
import itertools
import random
import re
import unicodedata
import zlib
from pathlib import Path

from . import alphabets

HELD_BACK_ONE_IN = 20
HUNSPELL = Path('/usr/share/hunspell')
DICTIONARIES = {
    'ar': 'ar', 'he': 'he_IL', 'ru': 'ru_RU', 'uk': 'uk_UA', 'be': 'be_BY', 'bg': 'bg_BG', 'sr': 'sr_RS', 'el': 'el_GR', 'vi': 'vi_VN', 'ko': 'ko',
    'cs': 'cs_CZ', 'da': 'da_DK', 'de': 'de_DE', 'es': 'es_ES', 'fr': 'fr', 'hr': 'hr_HR', 'hu': 'hu_HU', 'it': 'it_IT',
    'th': 'th_TH', 'lo': 'lo_LA', 'hi': 'hi_IN', 'bn': 'bn_BD', 'te': 'te_IN', 'gu': 'gu_IN', 'si': 'si_LK', 'ml': 'ml_IN',
    'nb': 'nb_NO', 'nl': 'nl', 'pl': 'pl_PL', 'pt': 'pt_BR', 'ro': 'ro_RO', 'sv': 'sv_SE', 'tr': 'tr_TR',
}
CASED = re.compile('[a-zа-яёα-ω]', re.I)
UNSPACED = frozenset({'zh', 'ja'})
# What stands between words where that is no space.
JOINTS = {'th': '', 'lo': '', 'km': '', 'my': '', 'bo': '་', 'am': '፡'}
NATIVE_ZEROS = {'th': '๐', 'lo': '໐', 'km': '០', 'my': '၀', 'hi': '०', 'bn': '০', 'te': '౦', 'kn': '೦', 'gu': '૦', 'or': '୦', 'bo': '༠'}
CYRILLIC = frozenset({'ru', 'uk', 'be', 'bg', 'sr'})
COMMA = CYRILLIC | {'de', 'fr', 'es', 'it', 'pt', 'vi', 'el', 'cs', 'pl', 'tr'}     # decimal comma
MONTHS = {
    'en': 'Jan Feb March April May June July August Sept Oct Nov Dec', 'de': 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    'fr': 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre', 'es': 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    'ru': 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря', 'uk': 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
    'ar': 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر', 'he': 'בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר',
}
CURRENCY = {'ko': '₩{}|{}원|₩ {}', 'ru': '{} ₽|{} руб.|{} р.', 'uk': '{} ₴|{} грн', 'vi': '{} đ|{}đ|{} VND|{} ₫', 'ar': '{} ر.س|{} د.إ|{} جنيه|${}', 'he': '{} ₪|₪{}|{} ש"ח',
            'zh': '¥{}|{}元|￥{}', 'ja': '¥{}|{}円|￥{}', 'en': '${}|£{}|${} USD'}
STREET = {'ko': '{} {}길 {}', 'ru': 'ул. {}, д. {}', 'uk': 'вул. {}, {}', 'vi': '{2} {0}, Quận {1}', 'ar': 'شارع {} {}', 'he': 'רחוב {} {}', 'en': '{2} {0} Street', 'de': '{0} Straße {2}',
          'fr': '{2}, rue {0}', 'es': 'Calle {0}, {2}', 'it': 'Via {0} {2}', 'pt': 'Rua {0}, {2}'}


def right_to_left(text: str) -> bool:
    """Whether a line is set from the right: it holds a Hebrew or Arabic letter."""
    return any('\u05d0' <= c <= '\u064a' or '\u066e' <= c <= '\u06d3' for c in text)


def held_back(word: str) -> bool:
    """Whether a word belongs to the evaluation part."""
    return len(word) > 1 and zlib.crc32(word.lower().encode()) % HELD_BACK_ONE_IN == 0


def _dictionary(lang: str) -> list[str]:
    path = HUNSPELL / f'{DICTIONARIES.get(lang)}.dic'
    if not path.exists():
        return []
    declared = re.search(rb'^SET\s+(\S+)', path.with_suffix('.aff').read_bytes(), re.M) if path.with_suffix('.aff').exists() else None
    rows = path.read_bytes().decode(declared[1].decode() if declared else 'utf8', 'ignore').splitlines()[1:]
    return [unicodedata.normalize('NFC', re.split(r'[/\t]', row.strip())[0]) for row in rows]


class Words:
    """The word list of one language and part: `draw` mixes common words (by tempered frequency) with dictionary words (all alike)."""

    def __init__(self, lang: str, evaluation: bool):
        from wordfreq import available_languages, get_frequency_dict
        matches = alphabets.word_pattern(lang).fullmatch
        frequencies = get_frequency_dict(lang, 'best') if lang in available_languages('best') else {}
        common = {w: f for w, f in ((unicodedata.normalize('NFC', w), f) for w, f in frequencies.items()) if matches(w) and held_back(w) == evaluation}
        self.common = list(common)
        self.weights = list(itertools.accumulate(f ** .6 for f in common.values()))
        self.dictionary = sorted({w for w in _dictionary(lang) if matches(w) and held_back(w) == evaluation})
        if not self.common and not self.dictionary:
            raise LookupError(f'no words for {lang}: install the packages of training/apt.txt and requirements.txt')

    def draw(self, rng: random.Random) -> str:
        if self.common and (not self.dictionary or rng.random() < .65):
            return rng.choices(self.common, cum_weights=self.weights)[0]
        return rng.choice(self.dictionary)


@functools.lru_cache(maxsize=None)
def words(lang: str, evaluation: bool = False) -> Words:
    return Words(lang, evaluation)


@functools.lru_cache(maxsize=None)
def known(lang: str) -> bool:
    """Whether there are words of a language at all."""
    try:
        words(lang)
    except LookupError:
        return False
    return True


PARTICLES = '은 는 이 가 을 를 에 의 로 으로 와 과 도 만 에서 부터 까지 에게 한테 처럼 보다 입니다 했다 합니다 하는 했습니다 한 하고 이다 였다 들이 들은 라고 이며 해요 세요'.split()


def word(rng: random.Random, lang: str, evaluation: bool = False, rare: float = .12) -> str:
    """One word, cased as in running text. `rare`: chance of a made-up word of evenly drawn letters, so that no character stays unseen."""
    if rng.random() < rare:
        w = alphabets.made_up(rng, lang)
    elif lang in alphabets.UNSEEN or lang in alphabets.STRANGERS and not known(lang):
        w = alphabets.made_up(rng, lang)
    else:
        w = words(lang, evaluation).draw(rng)
        if lang == 'ko':
            if rng.random() < .3:
                w += words(lang, evaluation).draw(rng)
            if rng.random() < .45:
                w += rng.choice(PARTICLES)
        elif lang == 'ar':
            w = _arabic_marks(rng, w)
    if CASED.match(w):
        u = rng.random()
        w = w.upper() if u < .13 else w[:1].upper() + w[1:] if u < .4 else w
        w = unicodedata.normalize('NFC', w)
    return w


def _arabic_marks(rng: random.Random, w: str) -> str:
    """The two marks ordinary prose writes: tanwin before a final alef, and now and then a shadda."""
    if len(w) > 2 and w.endswith('ا') and rng.random() < .25:
        return w + '\u064b'
    if len(w) > 3 and rng.random() < .03:
        i = rng.randint(1, len(w) - 2)
        return w[:i + 1] + '\u0651' + w[i + 1:]
    return w


def _digits(rng: random.Random, lang: str, s: str) -> str:
    if lang == 'ar' and rng.random() < .35:
        return s.translate(str.maketrans('0123456789,.', '٠١٢٣٤٥٦٧٨٩٬٫'))
    if lang in NATIVE_ZEROS and rng.random() < .35:
        return ''.join(chr(ord(NATIVE_ZEROS[lang]) + int(c)) if c in '0123456789' else c for c in s)
    return s


def number(rng: random.Random, lang: str) -> str:
    """A number as documents show it: plain, grouped, price, percentage, date, time, phone, code, range, measure, numbering."""
    n = rng.randint(0, 10 ** rng.randint(1, 6))
    comma = lang in COMMA
    grouped = f'{n:,}'.replace(',', rng.choice(' .') if comma else ',')
    decimal = f'{rng.randint(0, 9999)}{"," if comma else "."}{rng.randint(0, 99):02d}'
    if rng.random() < 1 / 13:
        return rng.choice(CURRENCY.get(lang, '{} €|€{}|{} EUR').split('|')).format(_digits(rng, lang, rng.choice((grouped, decimal))))
    form = rng.choice((_plain, _percentage, _numeric_date, _clock, _phone, _code, _range, _measure, _written_date, _numbered, _listed))
    return _digits(rng, lang, form(rng, lang, n, rng.choice((grouped, decimal))))


def _plain(rng, lang, n, amount):
    return rng.choice((str(n), amount))


def _percentage(rng, lang, n, amount):
    return f'{rng.choice((str(n % 101), amount))}{rng.choice(("", " ")) if lang in COMMA else ""}%'


def _date(rng):
    return rng.randint(1, 31), rng.randint(1, 12), rng.randint(1950, 2035)


def _numeric_date(rng, lang, n, amount):
    day, month, year = _date(rng)
    return rng.choice((f'{day:02d}.{month:02d}.{year}', f'{day}/{month}/{year}', f'{year}-{month:02d}-{day:02d}', f'{month:02d}/{day:02d}/{year % 100:02d}'))


def _written_date(rng, lang, n, amount):
    day, month, year = _date(rng)
    own = {'ko': f'{year}년 {month}월 {day}일', 'zh': f'{year}年{month}月{day}日', 'ja': f'{year}年{month}月{day}日', 'vi': f'ngày {day} tháng {month} năm {year}'}
    return own.get(lang) or f'{day} {MONTHS.get(lang, MONTHS["en"]).split()[month - 1]} {year}'


def _clock(rng, lang, n, amount):
    return f'{rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}' + rng.choice(('', '', f':{rng.randint(0, 59):02d}'))


def _phone(rng, lang, n, amount):
    form = rng.choice(('+{0} {1} {2} {3}', '0{1}-{2}-{3}', '({1}) {2}-{3}', '8 ({1}) {2}-{3}'))
    return form.format(rng.randint(1, 99), rng.randint(10, 999), rng.randint(100, 999), rng.randint(1000, 9999))


def _code(rng, lang, n, amount):
    return ''.join(rng.choice('ABCDEFGHJKLMNPQRSTUVWXYZ0123456789-') for _ in range(rng.randint(4, 10))).strip('-') or 'A1'


def _range(rng, lang, n, amount):
    return f'{n % 1000}{rng.choice("-–")}{n % 1000 + rng.randint(1, 99)}'


def _measure(rng, lang, n, amount):
    return f'{amount} {rng.choice(("кг г м см км л шт" if lang in ("ru", "uk") else "kg g m cm km ml °C m² GB MHz").split())}'


def _numbered(rng, lang, n, amount):
    return f'{rng.choice("№#" if lang in CYRILLIC else "#N")}{rng.choice(("", " "))}{n}'


def _listed(rng, lang, n, amount):
    return rng.choice(('{}.', '{})', '({})', '[{}]', '*{}', '{}x', '×{}', '+{}', '-{}', '{}+', '≥{}', '{}/{}')).format(n % 100, n % 7 + 1)


def item(rng: random.Random, lang: str, evaluation: bool = False, latin: float = .04, rare: float = .12) -> str:
    """A word, a number, an address or a Latin word between others."""
    u = rng.random()
    if u < .12:
        return number(rng, lang)
    if u < .13 and lang in STREET:
        w = word(rng, lang, evaluation, 0)
        return STREET[lang].format(w[:1].upper() + w[1:], rng.randint(1, 300), rng.randint(1, 300))
    if u < .14:
        a, b = (words('en', evaluation).draw(rng) for _ in range(2))
        return rng.choice((f'{a}.{b}@{rng.choice(("mail", "post", "office"))}.com', f'www.{a}{b}.{rng.choice(("com", "org", "net"))}', f'https://{a}.{rng.choice(("ru", "kr", "vn", "com"))}/{b}', f'@{a}_{b}', f'#{a}'))
    if u < .14 + latin and lang != 'en':
        return word(rng, 'en', evaluation, .05)
    return word(rng, lang, evaluation, rare)


QUOTES = {'ru': '«»', 'uk': '«»', 'fr': '«»', 'ar': '«»', 'de': '„“', 'bg': '„“', 'zh': '“”', 'ja': '「」', 'ko': '“”', 'he': '""', 'vi': '“”', 'el': '«»'}


def line(rng: random.Random, lang: str, length: int, evaluation: bool = False, rare: float = .12) -> str:
    """A line of about `length` characters: words and numbers with the language's punctuation and spacing."""
    comma, stop, question = {'ar': '،.؟', 'hi': ',।?', 'bn': ',।?', 'pa': ',।?', 'or': ',।?', 'my': '၊။?', 'hy': ',։՞', 'am': '፣።?', 'bo': '།།?', 'zh': '，。？', 'ja': '、。？', 'el': ',.;'}.get(lang, ',.?')
    joint = JOINTS.get(lang, '' if lang in UNSPACED else ' ')
    out, size = [], 0
    while size < length:
        w = item(rng, lang, evaluation, rare=rare)
        u = rng.random()
        if u < .07: w += comma
        elif u < .12: w += stop
        elif u < .15: w += rng.choice((':', ';', '!', question, '…', ' –', ' —', ' -', ' |', ' /', ' +', ' &', '·') if lang not in UNSPACED else ('：', '！', question, '；', '…', '——'))
        elif u < .18: w = _wrap(rng, lang, w)
        out.append(w)
        size += len(w) + len(joint)
    text = joint.join(out)
    if CASED.search(text):
        u = rng.random()
        text = text.upper() if u < .08 else text.lower() if u < .12 else text
    if rng.random() < .03:
        text = rng.choice(('• ', '- ', '* ', '1. ', '→ ', '● ', '■ ', '▶ ', '✓ ')) + text
    return unicodedata.normalize('NFC', ' '.join(text.split()))


def _wrap(rng: random.Random, lang: str, w: str) -> str:
    opening, closing = rng.choice((QUOTES.get(lang, '""'), '()', '()', '[]', '""', "''", '“”', '‘’'))
    return opening + w + closing
