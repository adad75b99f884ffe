import type { ValueType } from '../values/value-type.ts';

/** Words that say the same in names of keys. */
const same: ReadonlyMap<string, string> = new Map(
  [
    'number: num no nr nbr numero nummer, name: nm, quantity: cnt count qty, amount: amt, phone: tel telephone mobile',
    'address: addr, description: desc, department: dept, account: acct, reference: ref, invoice: inv, birth: dob',
    'expiry: expiration expires expire, issue: issued issuance, arrival: arriving destination',
    'departure: departing origin start, store: shop merchant, price: cost, passenger: pax traveler traveller',
    'buyer: purchaser customer, seller: vendor supplier, license: licence, centre: center, organization: org',
    'percent: pct, surname: lastname, given: firstname',
  ]
    .flatMap((line) => line.split(', '))
    .flatMap((entry) => {
      const [meant, words] = entry.split(': ') as [string, string];
      return words.split(' ').map((word) => [word, meant] as const);
    }),
);
/** Words that say nothing about which value is meant: those of schemas, and those of questions in the languages of the lexicon. */
const idle = new Set(
  [
    'the of a an and for in on at field value info information text printed card ticket',
    'what which who whose when where how much many is are was were do does did be please find give me it s this that',
    'quel quelle qui quand est le la les du de des un une combien cual cuál quien quién cuando cuándo es el los las cuanto cuánto',
    'was wer wann wie hoch ist der die das des dem den ein eine qual quale chi quando è il lo gli della del',
  ].flatMap((words) => words.split(' ')),
);

/** The words of a key: `trainNumber`, `train_number`, `Train No.`, `Zugnummer` → train, number. */
function keyWords(key: string): string[] {
  return key
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{L}{4})(?=(?:nummer|nr)(?!\p{L}))/gu, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(
      (word) =>
        same.get(word) ?? (word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word),
    );
}

/** Words that only say what sort of value a key has, and the types of such values. */
const sorts: ReadonlyMap<string, readonly ValueType[]> = new Map<string, readonly ValueType[]>([
  ...(['price', 'amount', 'value'] as const).map((word) => [word, ['amount'] as readonly ValueType[]] as const),
  ['number', ['code', 'number', 'phone', 'idNumber', 'taxId', 'bankCard', 'plate', 'train', 'flight']],
  ['name', ['text', 'word', 'person', 'company', 'place']],
  ['date', ['date', 'datetime']],
]);

/** A key without a last word that only says what sort of value it has, and the types of such values: `cash_price` and `cashprice` are cash. */
export function withoutSort(key: string): { readonly key: string; readonly types: readonly ValueType[] } | undefined {
  const run = /^([a-z]{3,})(price|amount|value)$/iu.exec(key);
  if (run) return { key: run[1]!, types: sorts.get(run[2]!.toLowerCase())! };
  const words = keyWords(key);
  const types = sorts.get(words.at(-1) ?? '');
  return words.length > 1 && types ? { key: words.slice(0, -1).join(''), types } : undefined;
}

/** A key in Chinese that is a phrase or a question, without the words that make it one: 订单的总金额是 and 订单的总金额是多少 are 订单总金额. */
export function withoutPhrase(key: string): string {
  return key
    .replace(/(?:[是为叫]|叫做)?(?:什么|多少钱?|谁|哪[里儿个家])?[?？。:：]?$/u, '')
    .replace(/^(?:请问|请提取|这张|该)/u, '')
    .replace(/(?<=\p{Script=Han}{2})[的上](?=\p{Script=Han}{2})/gu, '');
}

/** The words of a key that tell it from others, each once. */
export function tellingWords(key: string): string[] {
  return [...new Set(keyWords(key).filter((word) => !idle.has(word)))];
}

/** A word as it tells keys and labels apart, without its marks; undefined for one that says nothing, such as the l of `l'adresse`. */
export function tellingWord(word: string): string | undefined {
  const [only] = tellingWords(word.normalize('NFKD').replace(/\p{M}/gu, ''));
  return only && only.length > 1 ? only : undefined;
}
