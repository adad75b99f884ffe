"""The letters of each language, made-up words of evenly drawn letters, and the character set of the scripts recogniser."""
from __future__ import annotations

import functools
import random
import re
import unicodedata

LATIN = 'abcdefghijklmnopqrstuvwxyz'
# Letters of European languages beyond a-z: Latin-1, Extended-A and the comma-below pair of Romanian.
ACCENTED = 'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžșțß'
VIETNAMESE = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ'
CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўђјљњћџѓќѕѐѝ'
GREEK = 'αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ'
HEBREW = 'אבגדהוזחטיכךלמםנןסעפףצץקרשת'
ARABIC = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي'
PERSIAN = 'پچژگکیٹڈڑںےہھٱ'
ARABIC_MARKS = '\u064b\u0651'
ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩'
PERSIAN_DIGITS = '۴۵۶'
HANGUL_JAMO = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
ASCII = ''.join(chr(c) for c in range(0x21, 0x7f))
SIGNS = '«»‹›„“”‘’‚–—…·•°§¶©®™€£¥₩₽₴₪₫¢№×÷±≤≥≈≠−²³¹½¼¾¿¡ªº†‡→←↑↓○●□■△▲▽▼◆◇★☆※✓▶、。「」『』《》〈〉【】〔〕：！？，；（）～￥٪٬٫،؛؟ـ־׳״µ'
EUROPEAN = ('en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'sv', 'da', 'nb', 'tr', 'hu', 'ro', 'hr')
CYRILLIC_OF = {'ru': 'абвгдежзийклмнопрстуфхцчшщъыьэюяё', 'uk': 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
               'be': 'абвгдеёжзійклмнопрстуўфхцчшыьэюя', 'bg': 'абвгдежзийклмнопрстуфхцчшщъьюя', 'sr': 'абвгдђежзијклљмнњопрстћуфхцчџш'}
INITIALS, VOWELS, FINALS = 19, 21, 28
# Writing that no recogniser here reads: letters, and the marks that stand on them.
STRANGERS = {
    'th': ('กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮเแโใไ', 'ะาิีึืุูั็่้์ํา'), 'lo': ('ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮເແໂໃໄ', 'ະາິີຶືຸູັ່້ົຽ'),
    'km': ('កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ', 'ាិីឹឺុូួើេែៃោំះ'), 'my': ('ကခဂဃငစဆဇညဋဌဍဏတထဒဓနပဖဗဘမယရလဝသဟဠအ', 'ါာိီုူေဲံ့်ျြွှ'),
    'hi': ('अआइईउऊएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह', 'ािीुूृेैोौंँ्'), 'bn': ('অআইঈউএঐওকখগঘঙচছজঝটঠডঢণতথদধনপফবভমযরলশষসহ', 'ািীুূেৈোৌং্'),
    'ta': ('அஆஇஈஉஊஎஏஐஒஓகஙசஞடணதநபமயரலவழளறன', 'ாிீுூெேைொோ்'), 'te': ('అఆఇఈఉఊఎఏఐఒఓకఖగఘచఛజటఠడఢణతథదధనపఫబభమయరలవశషసహళ', 'ాిీుూెేైొోౌం్'),
    'kn': ('ಅಆಇಈಉಊಎಏಐಒಓಕಖಗಘಚಛಜಟಠಡಢಣತಥದಧನಪಫಬಭಮಯರಲವಶಷಸಹಳ', 'ಾಿೀುೂೆೇೈೊೋೌಂ್'), 'ml': ('അആഇഈഉഊഎഏഐഒഓകഖഗഘങചഛജഞടഠഡണതഥദധനപഫബഭമയരറലളഴവശഷസഹ', 'ാിീുൂെേൈൊോം്'),
    'gu': ('અઆઇઈઉઊએઐઓકખગઘચછજઝટઠડઢણતથદધનપફબભમયરલવશષસહળ', 'ાિીુૂેૈોૌં્'), 'pa': ('ਅਆਇਈਉਊਏਐਓਕਖਗਘਚਛਜਝਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵਸਹ', 'ਾਿੀੁੂੇੈੋੌੰਂ'),
    'or': ('ଅଆଇଈଉଊଏଐଓକଖଗଘଚଛଜଟଠଡଢଣତଥଦଧନପଫବଭମଯରଲଶଷସହଳ', 'ାିୀୁୂେୈୋଂ୍'), 'si': ('අආඇඉඊඋඌඑඒඔකඛගඝචඡජටඨඩඪණතථදධනපඵබභමයරලවශෂසහළ', 'ාැිීුූෙේොෝං්'),
    'ka': ('აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ', ''), 'hy': ('աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՓՔՕՖ', ''),
    'am': (''.join(chr(c) for c in range(0x1208, 0x1350) if unicodedata.category(chr(c)) == 'Lo' and c % 8 != 7), ''), 'bo': ('ཀཁགངཅཆཇཉཏཐདནཔཕབམཙཚཛཝཞཟའཡརལཤསཧཨ', 'ཱིེོུྐྒྔྡྤྨྱྲླ'),
}
# Never drawn for training: how well what was learnt holds for writing never seen.
UNSEEN = {'chr': ''.join(chr(c) for c in range(0x13a0, 0x13f0)), 'zgh': 'ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵄⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵛⵜⵟⵡⵢⵣⵥ', 'cr': ''.join(chr(c) for c in range(0x1401, 0x1500)), 'dv': 'ހށނރބޅކއވމފދތލގޏސޑ', 'syr': 'ܐܒܓܕܗܘܙܚܛܝܟܠܡܢܣܥܦܨܩܪܫܬ',
          'nqo': 'ߊߋߌߍߎߏߐߓߔߕߖߗߘߙߛߜߝߞߟߠߡߢ', 'ii': ''.join(chr(c) for c in range(0xa000, 0xa200)), 'glag': ''.join(chr(c) for c in range(0x2c30, 0x2c5f)), 'jv': ''.join(chr(c) for c in range(0xa984, 0xa9b2))}


@functools.lru_cache(maxsize=1)
def hangul() -> str:
    """The 2,350 syllables of KS X 1001, which cover modern text; rows 16 to 40 of the code table."""
    return bytes(b for row in range(0xb0, 0xc9) for cell in range(0xa1, 0xff) for b in (row, cell)).decode('euc_kr')


def upper(letters: str) -> str:
    """Capitals of the letters that have a single one."""
    return ''.join(c.upper() for c in letters if len(c.upper()) == 1 and c.upper() != c)


@functools.lru_cache(maxsize=None)
def word_pattern(lang: str) -> re.Pattern[str]:
    """Matches a whole word of the language's letters, both cases, of at most 22."""
    if lang in ('zh', 'ja'):
        return re.compile('[\u4e00-\u9fff]{1,22}' if lang == 'zh' else '[\u3041-\u30ff\u4e00-\u9fff]{1,22}')
    if lang in STRANGERS:
        return re.compile(f'[{"".join(STRANGERS[lang])}]{{1,22}}')
    small = {'en': LATIN, 'ko': hangul(), 'ar': ARABIC, 'he': HEBREW, 'el': GREEK, 'vi': LATIN + VIETNAMESE, **CYRILLIC_OF}.get(lang, LATIN + ACCENTED)
    apostrophes = "'’" if lang in ('en', 'fr', 'it', 'uk') else ''
    return re.compile(f'[{small + upper(small) + apostrophes}]{{1,22}}')


def made_up(rng: random.Random, lang: str) -> str:
    """A word of evenly drawn letters."""
    if lang == 'ko':
        return ''.join(rng.choice(hangul()) for _ in range(rng.randint(1, 4)))
    if lang == 'zh':
        return ''.join(_common_han(rng, 'zh') for _ in range(rng.randint(1, 3)))
    if lang == 'ja':
        return ''.join(_common_han(rng, 'ja') for _ in range(rng.randint(1, 3)))
    if lang in STRANGERS or lang in UNSEEN:
        letters, marks = STRANGERS.get(lang) or (UNSEEN[lang], '')
        return ''.join(rng.choice(letters) + (rng.choice(marks) if marks and rng.random() < .5 else '') for _ in range(rng.randint(1, 7)))
    pool = {'vi': LATIN + VIETNAMESE * 2, 'ar': ARABIC + PERSIAN, 'he': HEBREW, 'el': GREEK, **CYRILLIC_OF}.get(lang, LATIN + ACCENTED)
    w = ''.join(rng.choice(pool) for _ in range(rng.randint(1, 6)))
    return w.upper() if lang == 'vi' and rng.random() < .3 else w


def _common_han(rng: random.Random, lang: str) -> str:
    """A character of the first level of GB 2312 (3,755) or JIS X 0208 (2,965), or kana."""
    if lang == 'ja' and rng.random() < .4:
        return chr(rng.choice((rng.randint(0x3041, 0x3093), rng.randint(0x30a1, 0x30f4))))
    high, low = (rng.randint(0xb0, 0xd6), 0xa1) if lang == 'zh' else (rng.randint(0xb0, 0xce), 0xa1)
    return bytes((high, rng.randint(low, 0xfe))).decode('gb2312' if lang == 'zh' else 'euc_jp')


@functools.lru_cache(maxsize=1)
def recogniser() -> tuple[str, ...]:
    """All characters of the scripts recogniser, without the blank: index 0 here is class 1 there. The space comes last."""
    cased = LATIN + ACCENTED + VIETNAMESE + CYRILLIC + GREEK
    every = ASCII + cased + upper(cased) + HEBREW + ARABIC + PERSIAN + ARABIC_MARKS + ARABIC_DIGITS + PERSIAN_DIGITS + SIGNS + HANGUL_JAMO + hangul()
    return (*dict.fromkeys(unicodedata.normalize('NFC', c) for c in every), ' ')
