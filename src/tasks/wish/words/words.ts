/** What a word of a prompt does there. */
export const tags = [
  'take', // asks for something: extract, read, give me
  'turn', // asks for another form: convert
  'keep', // says how: preserve, include, use; what follows is no field
  'text', // the text itself
  'textish', // what text is made of: digits, punctuation; never a field
  'page', // the picture or what it shows: image, document
  'kind', // a kind of document: invoice
  'table',
  'formula',
  'part', // a part of a page: title, footer
  'fields', // fields, keys, information
  'pairs', // all fields, by themselves: key-value pairs
  'names', // only before names: keys, the following
  'items', // rows of goods: line items
  'markdown',
  'html',
  'csv',
  'json',
  'latex',
  'plain',
  'otherForm', // forms that nothing here writes: XML, YAML
  'box', // places of text: coordinates, bounding box
  'layout', // structure, layout
  'all',
  'only',
  'not', // what follows in its clause isn't wanted
  'notAround', // the whole clause isn't wanted: verbs that are negated at their end
  'if', // what follows is a case: if a value is missing
  'example', // what follows is one
  'role', // says who answers: you are
  'say', // asks what is written there
  'question',
  'polite', // opens a request that is spelled as a question: could you
  'prep', // ends a name: from, in, as
  'inside', // follows the name of a place: 中
  'of', // joins names: date of birth
  'and',
  'soft', // may belong to a name that it stands beside: code, type
  'filler',
  'translate',
  'summarise',
  'describe',
  'answer',
  'rewrite',
  'classify',
  'count',
] as const;

export type Tag = (typeof tags)[number];

/** Requests that nothing here follows. */
export const beyond = ['translate', 'summarise', 'describe', 'answer', 'rewrite', 'classify', 'count'] as const;
export type Beyond = (typeof beyond)[number];

/**
 * The words of a language by what they do, parted by `|`. A word that ends in `*` stands for all that begin so. In languages that are
 * written without spaces a word is found wherever it stands.
 */
export interface Language {
  readonly code: string;
  readonly words: Readonly<Partial<Record<Tag, string>>>;
}
