/** Words that say the same in names of keys. */
const same: ReadonlyMap<string, string> = new Map(
  [
    'number: num no nr nbr numero, name: nm, quantity: cnt count qty, amount: amt, phone: tel telephone mobile',
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

/** The words of a key: `trainNumber`, `train_number`, `Train No.` → train, number. */
function keyWords(key: string): string[] {
  return key
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(
      (word) =>
        same.get(word) ?? (word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word),
    );
}

/** Words that only say what sort of value a key has. */
const sorts = new Set(['price', 'amount', 'value', 'number', 'name', 'date']);

/** A key without a last word that only says what sort of value it has: `cash_price` and `cashprice` are cash. */
export function withoutSort(key: string): string | undefined {
  const run = /^([a-z]{3,})(?:price|amount|value)$/iu.exec(key);
  if (run) return run[1];
  const words = keyWords(key);
  return words.length > 1 && sorts.has(words.at(-1)!) ? words.slice(0, -1).join('') : undefined;
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
