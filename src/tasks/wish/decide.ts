import { acceptedLists } from './accepted-lists.ts';
import type { Facts, FormWord } from './facts.ts';
import { askedFrom, rowsNode, usualColumns } from './fields.ts';
import type { TemplateWish } from './template-wish.ts';
import type { Unmet, Wish, WishForm } from './wish.ts';
import { beyond as everythingBeyond, type Tag } from './words/words.ts';

/** What is known of a prompt when its wish is decided. */
export interface Known {
  readonly facts: Facts;
  readonly fromTemplate: TemplateWish | undefined;
  readonly boxPattern: boolean;
  readonly prompt: string;
}

type Part = Pick<Wish, 'reading'> & Partial<Wish>;

/** Decides what a prompt asks for, from the narrowest wish to the widest: places, values by name, all values, a formula, a table, the page. */
export function decide(known: Known): Wish {
  const { facts, fromTemplate } = known;
  const why: string[] = [];
  const lists = acceptedLists(facts);
  const asked = fromTemplate?.asked !== undefined || lists.length > 0;
  const unmet = unmetOf(
    facts,
    asked && (fromTemplate !== undefined || facts.found.has('json') || lists.some(({ announced }) => announced)),
  );
  const stopped = unmet.some(({ what }) => what !== 'form');
  const part =
    stopped &&
    !fromTemplate?.asked &&
    !(asked && facts.question === undefined && unmet.length < 2 && facts.found.has('json'))
      ? undefined
      : partOf(known, lists, why);
  for (const { what, words } of unmet) why.push(unmetReason(what, words));
  if (part) return { unmet, asks: true, why, ...part };
  if (stopped) return { reading: 'text', unmet, asks: true, why: [...why, 'The text of the image is given.'] };
  const said = facts.unknown > 0;
  why.push(said ? 'Nothing in it is known to ask for anything.' : 'It asks for nothing.');
  return { reading: 'text', unmet: said ? [{ what: 'unknown', words: '' }] : unmet, asks: false, why };
}

function partOf(known: Known, lists: ReturnType<typeof acceptedLists>, why: string[]): Part | undefined {
  return boxesOf(known, lists, why) ?? fieldsOf(known, lists, why) ?? allFieldsOf(known, why) ?? pageOf(known, why);
}

const ofTemplate = ({ asked, bareList }: TemplateWish) => ({ asked, bareList, template: true as const });

const word = ({ found }: Facts, tag: Tag) => `"${found.get(tag)}"`;

function boxesOf(
  { facts, fromTemplate, boxPattern }: Known,
  lists: readonly unknown[],
  why: string[],
): Part | undefined {
  if (fromTemplate?.boxes && fromTemplate.asked) {
    why.push(...fromTemplate.why, 'Its keys are text and where it stands.');
    return { reading: 'boxes', form: 'json', ...ofTemplate(fromTemplate) };
  }
  if (fromTemplate?.asked || !(facts.found.has('box') || boxPattern) || (pageForm(facts) && !boxPattern))
    return undefined;
  const ofText = (['text', 'layout', 'part', 'page', 'textish', 'take'] as const).some((tag) => facts.found.has(tag));
  if (!ofText || (lists.length > 0 && !facts.found.has('text') && !boxPattern)) return undefined;
  why.push(
    facts.found.has('box')
      ? `${word(facts, 'box')} asks where the text stands.`
      : 'Numbers in brackets ask where the text stands.',
  );
  return { reading: 'boxes', form: 'json' };
}

function fieldsOf(
  { facts, fromTemplate, prompt }: Known,
  lists: ReturnType<typeof acceptedLists>,
  why: string[],
): Part | undefined {
  if (fromTemplate?.asked) {
    why.push(...fromTemplate.why);
    return { reading: 'fields', form: 'json', ...ofTemplate(fromTemplate) };
  }
  if (lists.length === 0) {
    const open = facts.found.get('items');
    if (
      open === undefined ||
      !facts.found.has('take') ||
      ['text', 'table', 'pairs', 'csv', 'markdown', 'html'].some((tag) => facts.found.has(tag as Tag))
    )
      return undefined;
    why.push(`"${open}" are rows of goods.`);
    const node = rowsNode(open, usualColumns(prompt));
    return {
      reading: 'fields',
      form: 'json',
      asked: { kind: 'object', members: [[open, node]] },
      bareList: wantsArray(prompt) ? open : undefined,
    };
  }
  const asked = askedFrom(lists, prompt);
  why.push(`It names values: ${asked.members.map(([name]) => `"${name}"`).join(', ')}.`);
  const only = asked.members.length === 1 && asked.members[0]![1].kind === 'list' ? asked.members[0]![0] : undefined;
  return { reading: 'fields', form: 'json', asked, bareList: wantsArray(prompt) ? only : undefined };
}

const wantsArray = (prompt: string) =>
  /json[ -]?(?:array|list|数组|列表)|array of|list of (?:json )?objects|JSON-Array|array json/iu.test(prompt);

function allFieldsOf({ facts }: Known, why: string[]): Part | undefined {
  const { found } = facts;
  const json = found.has('json');
  if (found.has('table') && !found.has('kind')) return undefined;
  if (pageForm(facts) !== undefined) return undefined;
  if (found.has('pairs') && (!found.has('text') || json || contentWords.test(found.get('text') ?? ''))) {
    why.push(`${word(facts, 'pairs')} means every value that has a name.`);
    return { reading: 'all_fields', form: 'json' };
  }
  const ofPaper = found.has('kind') && json && contentWords.test(found.get('text') ?? '');
  if (found.has('text') && !found.has('fields') && !ofPaper) return undefined;
  if (found.has('kind') && (json || found.has('fields'))) {
    why.push(
      `${word(facts, 'kind')} is a document with named values, and ${json ? word(facts, 'json') : word(facts, 'fields')} asks for them.`,
    );
    return { reading: 'all_fields', form: 'json' };
  }
  if (json && found.has('fields') && !found.has('text')) {
    why.push(`${word(facts, 'fields')} as ${word(facts, 'json')} means every value that has a name.`);
    return { reading: 'all_fields', form: 'json' };
  }
  if (
    json &&
    !found.has('text') &&
    !found.has('part') &&
    !found.has('formula') &&
    !(facts.wholePage && found.has('turn'))
  ) {
    why.push(`${word(facts, 'json')} of no particular keys means every value that has a name.`);
    return { reading: 'all_fields', form: 'json' };
  }
  return undefined;
}

/** Words that mean what a document says, its values rather than its text: "the content of the invoice as JSON". */
const contentWords =
  /^(?:(?:全部|所有)?内容|contents?|everything|inhalte?|contenus?|contenidos?|contenut[oi]|conteúdos?|내용.*|содержим.*|вміст.*)$/iu;

/** The form in which the page is wanted, or undefined; one that is meant for its tables or formulas does not count. */
function pageForm({ forms }: Facts): WishForm | undefined {
  return forms.find(({ form, of }) => of === 'page' && isPageForm(form))?.form as WishForm | undefined;
}

const isPageForm = (form: FormWord) => form === 'markdown' || form === 'html' || form === 'latex';

function pageOf(known: Known, why: string[]): Part | undefined {
  const { facts } = known;
  const { found } = facts;
  const alone = !found.has('text') && !facts.wholePage && !found.has('layout');
  const form =
    pageForm(facts) ??
    (alone ? (facts.forms.find(({ form: each }) => isPageForm(each))?.form as WishForm | undefined) : undefined);
  if (found.has('formula') && alone && !found.has('table') && (form === undefined || form === 'latex')) {
    why.push(`${word(facts, 'formula')} is all that is asked for.`);
    return { reading: 'formula', form: 'latex' };
  }
  const ofTables =
    facts.forms.some(({ of }) => of === 'table') &&
    facts.forms.some(({ form: each, of }) => of === 'page' && isPageForm(each));
  if (found.has('csv') || (found.has('table') && alone && !ofTables && !otherParts(facts)))
    return tableOf(facts, form, why);
  if (form !== undefined) {
    why.push(`"${found.get(form)}" is the form of the page.`);
    return { reading: 'document', form };
  }
  if (found.has('json')) {
    if (found.has('text') || found.has('part')) {
      why.push(`${word(facts, 'json')} is the form of the text.`);
      return { reading: 'text', form: 'json' };
    }
    why.push(`${word(facts, 'json')} is the form of the page.`);
    return { reading: 'document', form: 'json' };
  }
  if (facts.forms.some(({ form: each, of }) => of === 'table' && isPageForm(each))) {
    why.push(`Its tables are wanted in a form of their own: ${word(facts, 'table')}.`);
    return { reading: 'document', form: 'markdown' };
  }
  if (found.has('layout') && !found.has('text') && !found.has('keep') && (found.has('take') || found.has('turn'))) {
    why.push(`${word(facts, 'layout')} is wanted.`);
    return { reading: 'document', form: 'markdown' };
  }
  const reason = (['text', 'say', 'take', 'plain', 'turn', 'part', 'formula', 'table'] as const).find((tag) =>
    found.has(tag),
  );
  const named = (
    ['text', 'say', 'plain', 'page', 'kind', 'part', 'formula', 'table', 'textish', 'fields', 'only'] as const
  ).some((tag) => found.has(tag));
  if (reason === undefined || (!named && facts.unknown > 0)) return undefined;
  why.push(`${word(facts, reason)} asks for the text.`);
  return { reading: 'text', form: found.has('plain') ? 'plain' : undefined };
}

/** Whether parts of a page are asked for that tables don't have. */
function otherParts({ parts }: Facts): boolean {
  return parts.some((part) => !partsOfTables.test(part));
}

const partsOfTables =
  /^(?:headers?|header row|rows?|columns?|cells?|merged cells|tags?|fences?|code fences?|code blocks?|elements?|regions?|表头|单元格|合并单元格|行列|行|栏|区域|标签名|标签|代码块|代码框|列|コードブロック|spalten?|colonnes?|columnas?|colonn[ae]|colunas?|столбц\p{L}*|열|cột|الأعمدة)$/iu;

function tableOf(facts: Facts, form: WishForm | undefined, why: string[]): Part {
  const wanted = (['csv', 'markdown', 'html', 'json', 'latex'] as const).find(
    (each) => facts.found.has(each) && (each !== 'markdown' || form !== 'html'),
  );
  why.push(
    facts.found.has('table')
      ? `${word(facts, 'table')} is all that is asked for.`
      : `${word(facts, 'csv')} is a form of tables.`,
  );
  if (wanted) why.push(`${word(facts, wanted)} is its form.`);
  return wanted === 'latex' ? { reading: 'document', form: 'latex' } : { reading: 'table', form: wanted };
}

function unmetOf(facts: Facts, fields: boolean): Unmet[] {
  const unmet: Unmet[] = [];
  for (const { what, words } of facts.beyond) {
    // "Rewrite the page as Markdown" asks for a form, not for other words.
    const onlyForm = what === 'rewrite' && pageForm(facts) !== undefined;
    if (!onlyForm && !unmet.some((each) => each.what === what)) unmet.push({ what, words });
  }
  const said = facts.found.has('say') && facts.beyond.length === 0;
  if (facts.question !== undefined && unmet.length === 0 && !(said && facts.unknown === 0) && !fields) {
    const named = (['text', 'formula', 'table'] as const).some((tag) => facts.found.has(tag));
    const asksForText = named && facts.unknown === 0 && !facts.found.has('count') && !facts.found.has('textish');
    if (!asksForText) unmet.push({ what: 'question', words: facts.question });
  }
  const other = facts.forms.find(({ form }) => form === 'otherForm');
  if (other && !facts.forms.some(({ form }) => form !== 'otherForm')) unmet.push({ what: 'form', words: other.words });
  return unmet;
}

function unmetReason(what: Unmet['what'], words: string): string {
  if (what === 'question') return `"${words}" is a question, which is not answered.`;
  if (what === 'form') return `"${words}" is a form that is not written.`;
  return everythingBeyond.includes(what as (typeof everythingBeyond)[number])
    ? `"${words}" asks for what is not done.`
    : '';
}
