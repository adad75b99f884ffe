/** What the machine-readable zone of a travel document says (ICAO 9303 parts 4 to 6). */
export interface Mrz {
  readonly documentType: string;
  readonly country: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly number: string;
  /** ISO dates. */
  readonly birth: string | undefined;
  readonly expiry: string | undefined;
  readonly sex: string;
  /** Which of the given lines hold the zone, in order. */
  readonly lines: readonly number[];
}

const letters = (text: string) => text.replace(/0/gu, 'O').replace(/1/gu, 'I').replace(/5/gu, 'S').replace(/8/gu, 'B');
const digits = (text: string) =>
  text.replace(/[OQD]/gu, '0').replace(/[IL]/gu, '1').replace(/S/gu, '5').replace(/B/gu, '8').replace(/Z/gu, '2');
const name = (text: string) => letters(text).replace(/</gu, ' ').trim();

/** Finds and reads the zone: two lines of 44 or 36 characters, or three of 30, give or take a few lost fillers. */
export function readMrz(texts: readonly string[]): Mrz | undefined {
  const lines = texts
    .map((text, index) => ({
      index,
      text: text
        .toUpperCase()
        .replace(/[\s·.]/gu, '')
        .replace(/[«‹〈《]/gu, '<'),
    }))
    .filter(({ text }) => text.length >= 26 && text.length <= 50 && /^[A-Z0-9<]+$/u.test(text) && text.includes('<'));
  for (let i = 0; i < lines.length; i++) {
    const [a, b, c] = [lines[i]!, lines[i + 1], lines[i + 2]];
    if (/^[PVACI]/u.test(a.text) && b && a.text.length >= 34) return twoLines(a, b);
    if (/^[ACI]/u.test(a.text) && b && c && a.text.length <= 33) return threeLines(a, b, c);
  }
  return undefined;
}

interface MrzLine {
  readonly index: number;
  readonly text: string;
}

function twoLines(a: MrzLine, b: MrzLine): Mrz {
  const [surname = '', given = ''] = splitNames(a.text.slice(5));
  return read({
    type: a.text.slice(0, 2),
    country: a.text.slice(2, 5),
    surname,
    given,
    number: b.text.slice(0, 9),
    birth: b.text.slice(13, 19),
    sex: b.text[20],
    expiry: b.text.slice(21, 27),
    lines: [a.index, b.index],
  });
}

function threeLines(a: MrzLine, b: MrzLine, c: MrzLine): Mrz {
  const [surname = '', given = ''] = splitNames(c.text);
  return read({
    type: a.text.slice(0, 2),
    country: a.text.slice(2, 5),
    surname,
    given,
    number: a.text.slice(5, 14),
    birth: b.text.slice(0, 6),
    sex: b.text[7],
    expiry: b.text.slice(8, 14),
    lines: [a.index, b.index, c.index],
  });
}

function splitNames(text: string): string[] {
  return text.split(/<<+/u).map(name);
}

function read(parts: {
  type: string;
  country: string;
  surname: string;
  given: string;
  number: string;
  birth: string;
  sex: string | undefined;
  expiry: string;
  lines: readonly number[];
}): Mrz {
  return {
    documentType: parts.type.replace(/</gu, ''),
    country: letters(parts.country).replace(/</gu, ''),
    surname: parts.surname,
    givenNames: parts.given,
    number: parts.number.replace(/</gu, ''),
    birth: date(digits(parts.birth), 'past'),
    expiry: date(digits(parts.expiry), 'future'),
    sex: /[MF]/u.test(parts.sex ?? '') ? parts.sex! : '',
    lines: parts.lines,
  };
}

/** Two digits of a year say no century: births lie in the past hundred years, expiries around this century. */
function date(yymmdd: string, when: 'past' | 'future'): string | undefined {
  const match = /^(\d{2})(\d{2})(\d{2})$/u.exec(yymmdd);
  if (!match) return undefined;
  const year = Number(match[1]);
  const thisYear = new Date().getFullYear() % 100;
  const century = when === 'past' ? (year <= thisYear ? 2000 : 1900) : year >= 80 ? 1900 : 2000;
  return `${century + year}-${match[2]}-${match[3]}`;
}
