import { inOrder } from '../../runtime/in-order.ts';
import type { Plan } from '../../tasks/plan.ts';
import type { Answer, Delta } from '../../types/answer.ts';
import type { Page } from '../../types/page.ts';
import type { Question } from '../../types/question.ts';
import { answerPages, type Notes } from '../answer-pages.ts';
import { pressOf } from '../press.ts';
import { answerFreely } from './answer-freely.ts';
import { answerNatively } from './answer-natively.ts';
import type { RemoteTokens } from './client/chunk.ts';
import { RemoteFault } from './client/remote-fault.ts';
import { groundValues } from './grounding/ground-values.ts';
import type { Part } from './part.ts';
import { readRemotely } from './read-remotely.ts';
import type { Remote } from './remote.ts';
import { type Grounding, type ToldPage, toPage } from './to-page.ts';

/** Strange words that are named in a warning; the rest are counted. */
const mostNamed = 10;

/** Whether a remote engine can answer what is asked. */
export function canAnswer({ adapter }: Remote, { free }: Pick<Plan, 'free'>): boolean {
  return free ? adapter.asks.question === true : true;
}

/**
 * An answer with a remote engine's part in it. The embedded engine reads every page too: it brings the places, finds what the model made
 * up, and answers where the other does not.
 */
export async function* answerRemotely(question: Question, plan: Plan, part: Part): AsyncGenerator<Delta, Answer> {
  const { remote, reader, route } = part;
  const { images, files, asker, signal } = question;
  const press = pressOf(reader, images, signal);
  if (remote.adapter.mode === 'native' && !route.compare && route.confidence_below === undefined) {
    try {
      return yield* answerNatively(question, plan, remote);
    } catch (error) {
      if (!(error instanceof RemoteFault)) throw error;
      const warnings = [`${remote.name} did not answer: ${error.message}. The embedded engine did.`];
      const pages = reader.read({ images, files, asker, signal, wants: plan.wants });
      return yield* answerPages(question, plan, pages, press, () => ({ warnings }));
    }
  }
  // The model does what the embedded engine does not: nothing is left to warn of.
  if (plan.free) return yield* answerFreely(question, { ...plan, warnings: [] }, part);
  const notes = createNotes(remote, part.grounding);
  const features = new Set(plan.wants.features);
  if (remote.adapter.mode === 'crop') features.add('blocks');
  const seen = reader.read({ images, files, asker, signal, wants: { ...plan.wants, features, strangers: true } });
  const pages = inOrder(seen, remote.places.places, signal, (page, stop) =>
    remotePage(page, question, plan, part, notes, stop),
  );
  return yield* answerPages(question, plan, pages, press, notes.all);
}

async function remotePage(
  seen: Page,
  question: Question,
  plan: Plan,
  part: Part,
  notes: NoteTaker,
  signal: AbortSignal,
): Promise<Page> {
  const { remote, route, reader, grounding } = part;
  if (route.confidence_below !== undefined && sureOf(seen) >= route.confidence_below) return seen;
  try {
    const image = question.images[seen.image]!;
    const said = await readRemotely({ remote, plan, reader, image, seen, signal });
    notes.said(seen, said.tokens, said.warnings);
    if (said.values) {
      const { values, strange } = groundValues(said.values, seen, grounding);
      notes.strange(seen, strange);
      return route.compare ? seen : { ...seen, values };
    }
    if (said.found.length === 0 && seen.text !== '' && !partial.has(plan.task)) {
      throw new RemoteFault('garbage', 'it says that the page is empty');
    }
    const told = toPage(said.found, seen, route.compare ? 'warn' : grounding);
    notes.strange(seen, told.strange);
    return route.compare ? seen : told.page;
  } catch (error) {
    if (!(error instanceof RemoteFault)) throw error;
    notes.failed(seen, error);
    return seen;
  }
}

/** Tasks to which nothing may be the answer. */
const partial: ReadonlySet<Plan['task']> = new Set(['table_parsing', 'formula_recognition']);

/** How sure the embedded engine is of a page, 0 to 1: the mean over its characters; 0 of a page on which it reads nothing. */
export function sureOf({ lines }: Page): number {
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  return (
    lines.reduce((sum, { text, sureness, confidence }) => sum + text.length * (sureness ?? confidence), 0) /
    Math.max(1, characters)
  );
}

interface NoteTaker {
  said(page: Page, tokens: RemoteTokens, warnings: readonly string[]): void;
  strange(page: Page, words: ToldPage['strange']): void;
  failed(page: Page, fault: RemoteFault): void;
  readonly all: () => Notes;
}

/** Collects what is to be said about a remote engine's part of an answer. */
function createNotes({ name, spent }: Pick<Remote, 'name' | 'spent'>, grounding: Grounding): NoteTaker {
  const warnings: string[] = [];
  const differences: object[] = [];
  const strange: string[] = [];
  let count = 0;
  let tokens: RemoteTokens = { input: 0, output: 0 };
  const place = ({ image, index }: Page) => `page ${index} of image ${image}`;
  return {
    said(page, { input, output }, remarks) {
      tokens = { input: tokens.input + input, output: tokens.output + output };
      for (const remark of remarks) warnings.push(`${name}, ${place(page)}: ${remark}.`);
    },
    strange(page, words) {
      count += words.length;
      for (const { said, seen } of words) {
        differences.push({
          image: page.image,
          page: page.index,
          remote: said,
          ...(seen !== undefined && { embedded: seen }),
        });
        if (strange.length < mostNamed)
          strange.push(`"${said}"${seen === undefined ? '' : ` ("${seen}" is read there)`} on ${place(page)}`);
      }
    },
    failed(page, fault) {
      warnings.push(`${name} did not answer for ${place(page)}: ${fault.message}. The embedded engine read it.`);
    },
    all: () => ({
      warnings:
        count > 0 && grounding !== 'off'
          ? [
              ...warnings,
              `grounding: ${count} of ${name}'s words are not found on the page: ${strange.join(', ')}${count > strange.length ? ' …' : ''}.`,
            ]
          : warnings,
      remote: spent(tokens),
      ...(differences.length > 0 && grounding !== 'off' && { ocrResult: { differences } }),
    }),
  };
}
