"""The installed fonts, by language, in a training part and a held-back part.

Fontconfig tells each face's family and the code points it covers. A design (all weights and widths of a family) is held
back from training as a whole. HELD_BACK names them: for each script some serif, sans and hand-like designs, so that the
held-back part is as varied as the rest, and every machine with the packages of apt.txt has the same split.
"""
from __future__ import annotations

import bisect
import functools
import random
import re
import subprocess
from dataclasses import dataclass

from PIL import ImageFont

from . import alphabets

HELD_BACK = frozenset({
    'PT Sans', 'Gentium Plus', 'Comfortaa', 'CMU Sans Serif', 'Old Standard TT', 'Play', 'Caladea', 'Sora', 'Cantarell', 'Lato',
    'NanumBarunGothic', 'Baekmuk Dotum', 'LexiSaebomR', 'UnDinaru', 'BM YEONSUNG', 'NanumMyeongjo',
    'KacstNaskh', 'KacstOne', 'Lateef', 'Nazli', 'Salem', 'Noto Sans Arabic',
    'Frank Ruehl CLM', 'Journal CLM', 'Horev CLM', 'Miriam CLM', 'Noto Serif Hebrew',
    'Norasi', 'Loma', 'Purisa', 'Noto Serif Thai', 'Phetsarath OT', 'Noto Serif Lao', 'Khmer OS Siemreap', 'Khmer OS Fasthand', 'Noto Serif Khmer', 'Myanmar Sabae',
    'Noto Serif Myanmar', 'Annapurna SIL', 'Gargi', 'Noto Serif Devanagari', 'Likhan', 'Noto Serif Bengali', 'Meera Inimai', 'Noto Serif Tamil', 'Suranna', 'Mandali',
    'Noto Serif Telugu', 'Gubbi', 'Noto Serif Kannada', 'Manjari', 'Rachana', 'Rasa', 'Noto Serif Gujarati', 'Saab', 'Noto Serif Gurmukhi', 'ori1Uni', 'LKLUG',
    'BPG Elite GPL&GNU', 'Noto Serif Georgian', 'Noto Serif Armenian', 'Abyssinica SIL', 'Jomolhari',
    'AR PL SungtiL GB', 'WenQuanYi Zen Hei', 'VL Gothic', 'Klee One', 'IPAexMincho', 'GFS Didot',
})

# Characters a face must have before it may draw the language, beside what the line itself needs.
PROBE = {
    'latin': 'aZéñüßąćłőřşğç0',
    'cyrillic': 'аяёўґієЖЩ0',
    'greek': 'αωάΰΩ0',
    'vi': 'ạảấầẩẫậắẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹƠƯĐđ0',
    'ko': '가각한글힣0',
    'ar': 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى',
    'he': 'אבגדהוזחטיכךלמםנןסעפףצץקרשת',
    'zh': '的一是在不了有这国学',
    'ja': 'のはをがアイウ日本語学',
}
PROBE.update({lang: letters[::3] for lang, (letters, _) in alphabets.STRANGERS.items()})
PROBE.update({lang: letters[:16] for lang, letters in alphabets.UNSEEN.items()})
SCRIPT_OF = {**{lang: lang for lang in (*alphabets.STRANGERS, *alphabets.UNSEEN)}, **{lang: 'cyrillic' for lang in ('ru', 'uk', 'be', 'bg', 'sr')}, 'el': 'greek',
             **{lang: lang for lang in ('vi', 'ko', 'ar', 'he', 'zh', 'ja')}}
# No glyphs of the script proper, or shapes that do not tell the letters apart.
UNSUITABLE = re.compile(
    r'Symbol|Emoji|Math|Dingbat|Barcode|Music|Redacted|D050000L|Keyboard|Initials|Smallcaps|(?<!CJK )\bSC$|All SC|Rashi|Nastaliq|'
    r'Ornament|LastResort|YetHangul|Quran Colored|UnJamo|UnYetgul|Shado|Unifont Upper|SignWriting|Icons|Eunjin Nakseo|'
    r'Stam |BabelStone|oraeorae|Unifont-|Tiresias .* Z$|UnPilgia|Guseul|Oldania|Upright Italic|Tuffy Infant')
CAPITALS_ONLY = re.compile(r'Bebas|DoHyeonCaps')
# Written, or as if: for writing by hand. Cyrillic italics have handwritten forms.
HAND = re.compile(r'Caveat|Marck|Bad Script|Neucha|Shantell|Playpen|Balsamiq|Amatic|Patrick Hand|Itim|Sriracha|Mansalva|Oooh|Great Vibes|Pacifico|Comic|Humor|'
                  r'Ecolier|Nanum (Pen|Brush)|Gaegu|Poor Story|BM |UnPen|Dancing|Andika|Klee|Yusei|LXGW|Lobster|Ruqaa|Anka CLM|Dorian CLM|Gan CLM|Ktav Yad')
STYLE_WORDS = re.compile(
    r'\b(Thin|Light|ExtraLight|Medium|Demi|SemiBold|Bold|ExtraBold|Black|Condensed|Narrow|Display|Caption|Text|Mono|UI|Cn|'
    r'JP|KR|SC|TC|HK|CN|TW|MBE|Air|Pro|Basic|Farsi|Urdu|Sindhi|SA|Extra|Math|ligature|Eco|ac)\b|_ac|\s+\d+(yrs old)?\b')


@dataclass(frozen=True)
class Face:
    """One face of a font file. It covers the code points of the closed, sorted intervals [starts[i], ends[i]]."""
    file: str
    index: int
    family: str
    style: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def covers(self, text: str) -> bool:
        """Whether every character but spaces has a glyph, and each Hangul syllable one with ink, and 0-9 their own."""
        for c in set(text) - {' '}:
            i = bisect.bisect_right(self.starts, ord(c)) - 1
            if i < 0 or self.ends[i] < ord(c) or '가' <= c <= '힣' and not _inked(self.file, self.index, c):
                return False
        return not any('0' <= c <= '9' for c in text) or not _arabic_digits(self.file, self.index)

    @property
    def design(self) -> str:
        """The family without weight and width words: what is held back together."""
        return ' '.join(STYLE_WORDS.sub('', self.family).split()) or self.family

    @property
    def held_back(self) -> bool:
        return self.design in HELD_BACK

    @property
    def capitals_only(self) -> bool:
        return bool(CAPITALS_ONLY.search(self.family))

    def hand_like(self, script: str) -> bool:
        return bool(HAND.search(self.family)) or script == 'cyrillic' and self.style.endswith('Italic') and not re.search('Sans|Mono', self.family)

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        """The face at `size` pixels per em, shaped by Raqm where Pillow has it."""
        return _load(self.file, self.index, size)


@functools.lru_cache(maxsize=256)
def _load(file: str, index: int, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(file, size, index=index)


@functools.lru_cache(maxsize=None)
def _inked(file: str, index: int, c: str) -> bool:
    """Whether a glyph leaves ink: some Korean fonts claim all syllables and leave the rare ones empty."""
    return _load(file, index, 12).getmask(c).getbbox() is not None


@functools.lru_cache(maxsize=None)
def _arabic_digits(file: str, index: int) -> bool:
    """Whether the digits 0-9 turn Arabic-Indic behind Arabic letters, as in some fonts."""
    font = _load(file, index, 24)
    return bytes(font.getmask('ب 4')) == bytes(font.getmask('ب ٤'))


@functools.lru_cache(maxsize=1)
def faces() -> tuple[Face, ...]:
    """All usable scalable faces (named instances of variable fonts left out)."""
    out = subprocess.run(['fc-list', '-f', '%{file}|%{index}|%{family[0]}|%{style[0]}|%{scalable}|%{charset}\n'],
                         capture_output=True, text=True, check=True).stdout
    found: dict[tuple[str, int], Face] = {}
    for row in out.split('\n'):
        if row.count('|') < 5:
            continue
        file, index, family, style, scalable, charset = row.split('|', 5)
        if not index.isdigit() or int(index) > 0xffff or scalable != 'True' or not file.lower().endswith(('.ttf', '.otf', '.ttc')):
            continue
        family = family.replace('\\', '')
        if UNSUITABLE.search(family) or UNSUITABLE.search(style):
            continue
        spans = [(int(low, 16), int(high or low, 16)) for low, _, high in (part.partition('-') for part in charset.split())]
        if spans:
            starts, ends = zip(*sorted(spans))
            found[file, int(index)] = Face(file, int(index), family, style, starts, ends)
    return tuple(sorted(found.values(), key=lambda f: (f.file, f.index)))


def _eligible(face: Face, script: str) -> bool:
    if not face.covers(PROBE[script]):
        return False
    if script in ('latin', 'cyrillic', 'greek', 'vi') and face.covers('中'):
        return False                                  # their letters are often full-width there
    if script in ('latin', 'vi') and 'arabeyes' in face.file:
        return False                                  # all carry the same Latin letters
    if script in ('latin', 'vi') and face.family.startswith('Noto'):
        return bool(re.fullmatch(r'Noto (Sans|Serif|Mono)( Mono| Display)?', face.family))   # the other Noto families repeat these letters
    if script in ('zh', 'ja', 'ko') and re.search(r'CJK', face.family):
        return {'zh': ' SC', 'ja': ' JP', 'ko': ' KR'}[script] in face.family
    return True


@functools.lru_cache(maxsize=None)
def families(lang: str, held_back: bool | None = False, hand: bool = False) -> tuple[tuple[Face, ...], ...]:
    """Faces for a language grouped by design; `held_back` None gives both parts. hand: only those that look written, if there are any."""
    script = SCRIPT_OF.get(lang, 'latin')
    groups: dict[str, list[Face]] = {}
    for face in faces():
        if (held_back is None or face.held_back == held_back) and _eligible(face, script) and (not hand or face.hand_like(script)):
            groups.setdefault(face.design, []).append(face)
    if not groups and hand:
        return families(lang, held_back)
    if not groups:
        raise LookupError(f'no {"held-back " if held_back else ""}font for {lang}: install the packages of training/apt.txt')
    return tuple(tuple(g) for g in groups.values())


def choose(rng: random.Random, lang: str, text: str = '', held_back: bool | None = False, hand: bool = False) -> Face | None:
    """A face that covers `text`: the design first, then one of its styles, so large families do not dominate. None after 12 misses."""
    groups = families(lang, held_back, hand)
    written = [g for g in groups if HAND.search(g[0].family)] if hand else []
    for _ in range(12):
        face = rng.choice(rng.choice(written if written and rng.random() < .65 else groups))
        if face.covers(text):
            return face
    return None
