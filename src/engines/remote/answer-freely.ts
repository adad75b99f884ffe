import { noPress } from '../../forms/form.ts';
import type { Plan } from '../../tasks/plan.ts';
import type { Answer, Delta } from '../../types/answer.ts';
import { InkstoneError } from '../../types/error.ts';
import type { Page } from '../../types/page.ts';
import type { Question } from '../../types/question.ts';
import { countTokens } from '../../usage/tokenizer.ts';
import { addUsage } from '../../usage/usage.ts';
import { answerPages } from '../answer-pages.ts';
import { chatBody } from './chat-body.ts';
import type { RemoteTokens } from './client/chunk.ts';
import { RemoteFault } from './client/remote-fault.ts';
import { unfinished } from './client/watched-chat.ts';
import { groundWords } from './grounding/ground.ts';
import { createRepetitionGuard } from './guards/repetition.ts';
import type { Part } from './part.ts';

/** Pages that are shown with one question: a model's context ends there. */
const mostPages = 16;

/**
 * Answers a question of the caller's own about all pages at once, and passes the words on as they come. Where the model fails before its
 * first word the embedded engine's text is the answer.
 */
export async function* answerFreely(question: Question, plan: Plan, part: Part): AsyncGenerator<Delta, Answer> {
  const { reader, remote } = part;
  const { images, files, asker, signal } = question;
  const pages: Page[] = [];
  for await (const page of reader.read({ images, files, asker, signal, wants: plan.wants })) pages.push(page);
  const notes: string[] = [];
  let tokens: RemoteTokens = { input: 0, output: 0 };
  let pieces = 0;
  let cut = false;
  const said = { text: '' };
  if (pages.length > mostPages) notes.push(`${remote.name} was shown the first ${mostPages} of ${pages.length} pages.`);
  const counted = answerPages(
    question,
    { ...plan, writer: { push: () => '', end: () => ({ text: '' }) } },
    pagesOf(pages),
    noPress,
  );
  let { usage } = await lastOf(counted);
  const leave = await remote.places.enter(signal);
  try {
    const shown = pages.slice(0, mostPages);
    const pictures = await picturesOf(shown, question, part);
    const area = shown.reduce((sum, { width, height }) => sum + width * height, 0);
    const asked = chatBody(remote, { prompt: question.prompt ?? '' }, pictures, area);
    const most = Math.min(asked.max_tokens, question.maxTokens ?? asked.max_tokens);
    const body = {
      ...asked,
      max_tokens: most,
      temperature: remote.adapter.temperatures[0]!,
    };
    const guard = createRepetitionGuard();
    const answer = remote.chat(body, signal);
    try {
      while (true) {
        const step = await answer.next();
        if (step.done) {
          tokens = step.value.tokens;
          cut = step.value.finish === 'length';
          if (cut && most === asked.max_tokens)
            notes.push(`${remote.name}: truncated: the answer is longer than the model may write.`);
          break;
        }
        said.text += step.value;
        tokens = unfinished(++pieces);
        usage = addUsage(usage, { outputTokens: countTokens(step.value) });
        yield { text: step.value, usage };
        if (guard.push(step.value)) {
          notes.push(`${remote.name}: repetition: the model repeated itself; its answer was ended there.`);
          break;
        }
      }
    } finally {
      await answer.return(undefined as never);
    }
  } catch (error) {
    if (!(error instanceof RemoteFault)) throw error;
    if (said.text !== '') throw error.toError(remote.name);
    const text = pages.map((page) => page.text).join('\n');
    usage = addUsage(usage, { outputTokens: countTokens(text) });
    yield { text, usage };
    const warnings = [
      ...plan.warnings,
      ...notes,
      `${error.toError(remote.name).message} The prompt was not followed: it is answered with all text of the image.`,
    ];
    return { text, usage, pages, warnings, task: undefined };
  } finally {
    leave();
  }
  if (said.text === '' && signal.aborted) throw endOf(signal);
  const numbers = part.grounding === 'off' ? [] : strangeNumbers(said.text, pages);
  if (numbers.length > 0)
    notes.push(
      `grounding: ${numbers.length} numbers of ${remote.name}'s answer are not found on the pages: ${numbers
        .slice(0, 10)
        .map((each) => `"${each}"`)
        .join(', ')}.`,
    );
  return {
    text: said.text,
    usage: { ...usage, outputTokens: countTokens(said.text), remote: remote.spent(tokens) },
    ...(cut && { cut }),
    pages,
    warnings: [...plan.warnings, ...notes],
    task: undefined,
  };
}

/** Each page as one picture of the size that the model likes. */
async function picturesOf(pages: readonly Page[], { images, signal }: Question, { reader, remote }: Part) {
  const ofPages = pages.map((page) => {
    const whole = { left: 0, top: 0, right: page.width, bottom: page.height };
    return reader.pictures(images[page.image]!, page.index, [whole], remote.adapter.picture, signal);
  });
  return (await Promise.all(ofPages)).flat();
}

const endOf = ({ reason }: AbortSignal): InkstoneError =>
  reason instanceof InkstoneError ? reason : new InkstoneError('cancelled', 'The request was cancelled.');

async function* pagesOf(pages: readonly Page[]): AsyncGenerator<Page> {
  yield* pages;
}

async function lastOf(answer: AsyncGenerator<Delta, Answer>): Promise<Answer> {
  while (true) {
    const step = await answer.next();
    if (step.done) return step.value;
  }
}

/** An answer to a question has words of its own; its numbers should be the page's. */
function strangeNumbers(text: string, pages: readonly Page[]): string[] {
  const [words] = groundWords([text], { lines: pages.flatMap(({ lines }) => lines) });
  return words!
    .filter(({ key, grounded }) => !grounded && /\p{N}/u.test(key))
    .map(({ start, end }) => text.slice(start, end));
}
