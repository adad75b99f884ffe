/** What an entry of a list begins with. */
export interface ListMarker {
  /** As printed, without the space behind it. */
  readonly mark: string;
  /** The text behind it. */
  readonly text: string;
  readonly ordered: boolean;
  /** Its number or its letter's place in the alphabet; undefined for a bullet. */
  readonly value: number | undefined;
  /** What marks of one list have in common: `1.`, `(a)`, `•`. */
  readonly form: string;
}

const bullet = /^([•·●○◦▪■□◆◇▶►▲△▸▹➢➤✓✔★☆※‣⁃*–—-])\s*(?=\S)/u;
/** `1.` `1)` `1、` `(1)` `（1）` `[1]` `①` `a)` `(a)` `A.` `iv.` `(ii)` */
const numbered =
  /^(?:([(（[【])?(\d{1,3}|[A-Za-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})([)）\].、．:：】])|([①-⑳⑴-⒇⒈-⒛]))\s*(?=\S)/u;

/** The list mark at the start of a line. Decimal numbers, times and dates are none. */
export function listMarkerOf(line: string): ListMarker | undefined {
  const text = line.trimStart();
  const round = bullet.exec(text);
  if (round) {
    const rest = text.slice(round[0].length);
    // A dash right before a number is its sign, one before a word may part it.
    if (/^[–—*-]/u.test(round[1]!) && !/\s$/u.test(round[0])) return undefined;
    return { mark: round[1]!, text: rest, ordered: false, value: undefined, form: round[1]! };
  }
  const found = numbered.exec(text);
  if (!found) return undefined;
  const [whole, open = '', value = '', close = '', circled] = found;
  const rest = text.slice(whole.length);
  if (circled) {
    return { mark: circled, text: rest, ordered: true, value: circledValue(circled), form: '①' };
  }
  if (close === '.' && /^\d/u.test(rest)) return undefined;
  if (close === ':' && /^\S?\d{1,2}:\d/u.test(text)) return undefined;
  if (open !== '' && !')）]】'.includes(close)) return undefined;
  if ((close === ':' || close === '：') && !/\d/u.test(value)) return undefined;
  const kind = /\d/u.test(value) ? '1' : /[一-龥]/u.test(value) ? '一' : /^[a-z]+$/u.test(value) ? 'a' : 'A';
  return { mark: whole.trimEnd(), text: rest, ordered: true, value: numberOf(value), form: `${open}${kind}${close}` };
}

/** Whether a mark is the one that follows another in a list. */
export function isNext(mark: ListMarker | undefined, next: ListMarker | undefined): boolean {
  return mark?.value !== undefined && mark.form === next?.form && next.value === mark.value + 1;
}

function circledValue(character: string): number {
  const code = character.codePointAt(0)!;
  return ((code - 0x2460) % 20) + 1;
}

const hanDigits = '一二三四五六七八九十';

function numberOf(value: string): number {
  if (/^\d+$/u.test(value)) return Number(value);
  if (/^[一-龥]/u.test(value)) {
    const [tens, ones] = value.includes('十') ? value.split('十') : ['', value];
    const digit = (text: string | undefined) => (text ? hanDigits.indexOf(text) + 1 : 0);
    return value.includes('十') ? (tens ? digit(tens) : 1) * 10 + digit(ones) : digit(ones);
  }
  return value.toLowerCase().codePointAt(0)! - 0x60;
}
