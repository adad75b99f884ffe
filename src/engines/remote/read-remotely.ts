import { boundsOf, grown } from '../../geometry/box.ts';
import type { Plan } from '../../tasks/plan.ts';
import type { Block } from '../../types/block.ts';
import type { Box } from '../../types/box.ts';
import type { Page } from '../../types/page.ts';
import type { ImageInput } from '../../types/request.ts';
import type { PageReader, Picture } from '../page-reader.ts';
import type { Ask } from './adapters/adapter.ts';
import { askModel, type ModelAnswer } from './ask-model.ts';
import { chatBody, toShareOf } from './chat-body.ts';
import type { RemoteTokens } from './client/chunk.ts';
import { repairJson } from './guards/repair-json.ts';
import type { Remote } from './remote.ts';
import { type Found, foundFormula, plainText, textBlock } from './syntax/found.ts';
import { syntaxes } from './syntax/syntaxes.ts';

/** What a remote engine said of a page. */
export interface Said {
  readonly found: readonly Found[];
  /** The object it answered with, where it was asked for values. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly tokens: RemoteTokens;
  readonly warnings: readonly string[];
}

/** What a page is asked about, and from whom. */
export interface PageQuestion {
  readonly remote: Remote;
  readonly plan: Plan;
  readonly reader: PageReader;
  readonly image: ImageInput;
  /** The page as the embedded engine reads it; with blocks for engines that read parts of pages. */
  readonly seen: Page;
  readonly signal: AbortSignal;
}

/** Asks a remote engine about one page: as a whole, or part by part. @throws RemoteFault */
export function readRemotely(question: PageQuestion): Promise<Said> {
  const { remote, plan } = question;
  const { asks, mode } = remote.adapter;
  if (plan.fields && asks.fields) return readValues(question, asks.fields, plan.fields);
  if (mode === 'crop') return readParts(question);
  const special =
    plan.task === 'table_parsing' ? asks.table : plan.task === 'formula_recognition' ? asks.formula : undefined;
  return readWhole(question, special ?? asks.page ?? asks.text!);
}

const wholePage = ({ width, height }: Page): Box => ({ left: 0, top: 0, right: width, bottom: height });

async function ask(question: PageQuestion, how: Ask, picture: Picture, area: number): Promise<ModelAnswer> {
  const { remote, signal } = question;
  const { chat, adapter, places } = remote;
  const leave = await places.enter(signal);
  try {
    const body = chatBody(remote, how, [picture], area);
    return await askModel({ chat, body, temperatures: adapter.temperatures, signal });
  } finally {
    leave();
  }
}

async function readWhole(question: PageQuestion, how: Ask): Promise<Said> {
  const { reader, image, seen, remote, signal } = question;
  const [picture] = await reader.pictures(image, seen.index, [wholePage(seen)], remote.adapter.picture, signal);
  const { text, cut, tokens, warnings } = await ask(question, how, picture!, seen.width * seen.height);
  return { found: syntaxes[how.syntax](text, toShareOf(remote.adapter, picture!), cut), tokens, warnings };
}

async function readValues(
  question: PageQuestion,
  how: Ask,
  { names, json }: NonNullable<Plan['fields']>,
): Promise<Said> {
  const { reader, image, seen, remote, signal } = question;
  const [picture] = await reader.pictures(image, seen.index, [wholePage(seen)], remote.adapter.picture, signal);
  const list = how.prompt.includes('[{fields}]') ? names.map((name) => `'${name}'`).join(', ') : json;
  const prompt = how.prompt.replace('{fields}', () => list);
  const { text, tokens, warnings } = await ask(question, { ...how, prompt }, picture!, seen.width * seen.height);
  const repaired = repairJson(text);
  const value = repaired?.value;
  const values =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  const cut = repaired?.cut ? ['truncated: the JSON of the answer was cut; what is whole was kept'] : [];
  return { found: [], values, tokens, warnings: [...warnings, ...cut] };
}

/** Pixels around a part that are sent with it. */
const margin = 4;

/** A part of a page and how it is asked about. */
interface Part {
  readonly box: Box;
  readonly block: Block | undefined;
  readonly how: Ask;
}

async function readParts(question: PageQuestion): Promise<Said> {
  const { reader, image, seen, remote, signal } = question;
  const parts = partsOf(question);
  const boxes = parts.map(({ box }) => box);
  const pictures =
    boxes.length > 0 ? await reader.pictures(image, seen.index, boxes, remote.adapter.picture, signal) : [];
  const answers = await Promise.all(
    parts.map(({ how, box }, i) => ask(question, how, pictures[i]!, (box.right - box.left) * (box.bottom - box.top))),
  );
  const answered = new Map(parts.map(({ block }, i) => [block, i]));
  const found =
    parts[0]?.block === undefined
      ? answers.flatMap((answer, i) => foundIn(answer, parts[i]!, seen))
      : (seen.blocks ?? []).flatMap((block): Found[] => {
          const i = answered.get(block);
          if (i !== undefined) return foundIn(answers[i]!, parts[i]!, seen);
          return block.kind === 'figure' && parts.length > 0
            ? [{ kind: 'figure', at: shareOf(boundsOf(block.quad), seen) }]
            : [];
        });
  const sum = (of: (answer: ModelAnswer) => number) => answers.reduce((total, answer) => total + of(answer), 0);
  return {
    found,
    tokens: { input: sum(({ tokens }) => tokens.input), output: sum(({ tokens }) => tokens.output) },
    warnings: [...new Set(answers.flatMap(({ warnings }) => warnings))],
  };
}

/** The parts that a task needs; the whole page where the layout has none of them. */
function partsOf({ plan, remote, seen }: PageQuestion): Part[] {
  const { text, table, formula } = remote.adapter.asks;
  const only = plan.task === 'table_parsing' ? 'table' : plan.task === 'formula_recognition' ? 'formula' : undefined;
  const howOf = (kind: Block['kind']) =>
    kind === 'table' ? (table ?? text!) : kind === 'formula' ? (formula ?? text!) : text!;
  const parts = (seen.blocks ?? []).flatMap((block): Part[] => {
    if (block.kind === 'figure' || (only && block.kind !== only)) return [];
    return [{ block, box: grown(boundsOf(block.quad), margin), how: howOf(block.kind) }];
  });
  if (parts.length > 0) return parts;
  return seen.lines.length === 0 && !only && seen.blocks?.length === 0
    ? []
    : [{ block: undefined, box: wholePage(seen), how: howOf(only ?? 'paragraph') }];
}

function shareOf({ left, top, right, bottom }: Box, { width, height }: Page) {
  return [left / width, top / height, right / width, bottom / height] as const;
}

/** What a part's answer is: the layout knows its kind, the model its text. */
function foundIn({ text, cut }: ModelAnswer, { block, how, box }: Part, seen: Page): Found[] {
  const at = shareOf(block ? boundsOf(block.quad) : box, seen);
  const said = text.trim();
  if (said === '') return [];
  if (how.syntax === 'latex') return [{ ...foundFormula(said), at }];
  const found = syntaxes[how.syntax](said, () => undefined, cut);
  if (how.syntax === 'table') return found.map((each) => ({ ...each, at }));
  if (!block) return found;
  const one = said.split(/(?<!\s)\s*\n\s*/).join(' ');
  const made = textBlock(block.kind, plainText(one), said);
  return [{ ...(made.kind === 'heading' && block.kind === 'heading' ? { ...made, level: block.level } : made), at }];
}
