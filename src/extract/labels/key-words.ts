/** Words that say the same in names of keys. */
const same: ReadonlyMap<string, string> = new Map(
  [
    'number: num no nr nbr numero, name: nm, quantity: cnt count qty, amount: amt, phone: tel telephone mobile',
    'address: addr, description: desc, department: dept, account: acct, reference: ref, invoice: inv, birth: dob',
    'expiry: expiration expires, issue: issued issuance, arrival: arriving destination',
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
const idle = new Set('the of a an and for in on at field value info information text printed card ticket'.split(' '));

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

/** The words of a key that tell it from others, each once. */
export function tellingWords(key: string): string[] {
  return [...new Set(keyWords(key).filter((word) => !idle.has(word)))];
}
