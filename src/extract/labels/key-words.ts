/** Words that say the same in names of keys. */
const same: ReadonlyMap<string, string> = new Map(
  Object.entries({
    num: 'number',
    no: 'number',
    nr: 'number',
    nbr: 'number',
    numero: 'number',
    amt: 'amount',
    tel: 'phone',
    telephone: 'phone',
    mobile: 'phone',
    addr: 'address',
    qty: 'quantity',
    desc: 'description',
    dept: 'department',
    acct: 'account',
    ref: 'reference',
    inv: 'invoice',
    dob: 'birth',
    expiration: 'expiry',
    expires: 'expiry',
    issued: 'issue',
    issuance: 'issue',
    arriving: 'arrival',
    departing: 'departure',
    destination: 'arrival',
    origin: 'departure',
    start: 'departure',
    shop: 'store',
    merchant: 'store',
    cost: 'price',
    pax: 'passenger',
    traveler: 'passenger',
    traveller: 'passenger',
    purchaser: 'buyer',
    customer: 'buyer',
    vendor: 'seller',
    supplier: 'seller',
    licence: 'license',
    center: 'centre',
    org: 'organization',
    pct: 'percent',
    lastname: 'surname',
    firstname: 'given',
  }),
);
const idle = new Set([
  'the',
  'of',
  'a',
  'an',
  'and',
  'for',
  'in',
  'on',
  'at',
  'field',
  'value',
  'info',
  'information',
  'text',
  'printed',
  'card',
  'ticket',
]);

/** The words of a key: `trainNumber`, `train_number`, `Train No.` → train, number. */
export function keyWords(key: string): string[] {
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

/** How many words two keys share: 1 when all do, idle words apart. */
export function sharedWords(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [a, b].map((words) => new Set(words.filter((word) => !idle.has(word))));
  if (x!.size === 0 || y!.size === 0) return 0;
  let common = 0;
  for (const word of x!) if (y!.has(word)) common++;
  return (2 * common) / (x!.size + y!.size);
}
