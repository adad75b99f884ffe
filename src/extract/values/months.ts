/** Month names and abbreviations by language, January first; compared without marks and in lower case. */
const names = [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'januar februar marz april mai juni juli august september oktober november dezember',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'janv fevr mars avr mai juin juil aout sept oct nov dec',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'ene feb mar abr may jun jul ago sep oct nov dic',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'gen feb mar apr mag giu lug ago set ott nov dic',
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  'sty lut mar kwi maj cze lip sie wrz paz lis gru',
  'jan feb mrt apr mei jun jul aug sep okt nov dec',
];

const numbers: ReadonlyMap<string, number> = new Map(
  names.flatMap((line) => line.split(' ').map((name, i) => [name, i + 1] as const)),
);

/** 1 to 12, or undefined; a name of more than three letters may have one letter misread. */
export function monthOf(word: string): number | undefined {
  const key = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const exact = numbers.get(key);
  if (exact || key.length < 4) return exact;
  for (const [name, month] of numbers) {
    if (name.length === key.length && [...name].filter((c, i) => c !== key[i]).length === 1) return month;
  }
  return undefined;
}
