import type { Engine } from '../engines/engine.ts';
import { InkstoneError } from '../types/error.ts';
import type { Page } from '../types/page.ts';
import { imageTokens, resizeRule } from '../usage/image-tokens.ts';
import { promptTokens } from '../usage/prompt-tokens.ts';
import { countTokens } from '../usage/tokenizer.ts';
import { addUsage, noUsage } from '../usage/usage.ts';
import { matchPrompt } from './match-prompt.ts';
import type { Answer, Delta, Question } from './question.ts';
import type { TaskDefinition, TaskWish } from './task.ts';
import { taskOf } from './tasks.ts';
import { textRecognition } from './text-recognition.ts';

/** Most characters of a prompt: none of the models takes more than 30 000 tokens, and a token is seldom longer. */
const longestPrompt = 200_000;

/** What a question comes to once its prompt is read. */
interface Plan {
  readonly task: TaskDefinition;
  /** Whether the caller chose the task, by name or by its prompt; else the text is what they get. */
  readonly chosen: boolean;
  /** What upstream's model would be asked: the task's own prompt when it was named, else the caller's. */
  readonly prompt: string;
  readonly warnings: readonly string[];
}

/**
 * A task that is named replaces the caller's prompt; without one, the prompt may choose it.
 * @throws InkstoneError `unsupported_task`; `invalid_request` for a prompt that is too long
 */
function plan({ task: name, prompt = '', taskConfig }: Question): Plan {
  if (prompt.length > longestPrompt) {
    throw new InkstoneError('invalid_request', 'Range of input length should be [1, 30000]', { field: 'messages' });
  }
  if (name) {
    const task = configured(taskOf(name), { prompt, taskConfig });
    return { task, chosen: true, prompt: task.prompt, warnings: [] };
  }
  const match = matchPrompt(prompt);
  const task = match.task ? configured(taskOf(match.task), { prompt, taskConfig }) : textRecognition;
  const warnings = match.free
    ? [
        'The prompt was not followed: this engine reads text and answers the built-in tasks only. It answered with all text of the image.',
      ]
    : [];
  return { task, chosen: match.task !== undefined, prompt: prompt || task.prompt, warnings };
}

function configured(task: TaskDefinition, wish: TaskWish): TaskDefinition {
  return task.configure?.(wish) ?? task;
}

/**
 * Answers a question: yields each page's piece of the text as soon as the page is read, and returns the whole answer.
 * Pages stand on lines of their own. What is wrong with the question itself is thrown before anything is read.
 *
 * @throws InkstoneError `unsupported_task`, `invalid_request`, and whatever the engine throws
 */
export async function* answer(question: Question, engine: Engine): AsyncGenerator<Delta, Answer> {
  const { task, chosen, prompt, warnings } = plan(question);
  const { images, words, files, signal } = question;
  const pages: Page[] = [];
  let text = '';
  let usage = addUsage(noUsage, { textTokens: promptTokens(prompt, task.systemMessage) });
  for await (const page of engine.read({
    images,
    words,
    files,
    tables: task.tables ?? false,
    scripts: task.scripts ?? false,
    formulas: task.formulas ?? false,
    blocks: task.blocks ?? false,
    ticks: task.ticks ?? false,
    signal,
  })) {
    pages.push(page);
    const piece = task.growing?.(pages, false).slice(text.length) ?? pieceOf(task, page, pages.length === 1);
    text += piece;
    usage = addUsage(usage, { imageTokens: tokensOf(page, question), outputTokens: countTokens(piece) });
    yield { text: piece, usage };
  }
  const rest = (task.growing?.(pages, true) ?? task.whole?.(pages))?.slice(text.length);
  if (rest) {
    text += rest;
    usage = addUsage(usage, { outputTokens: countTokens(rest) });
    yield { text: rest, usage };
  }
  const ocrResult = task.result?.(pages);
  return {
    text,
    ...(ocrResult && { ocrResult }),
    // A token may span the line end between two pages: the pieces' sum would be one too many.
    usage: pages.length > 1 ? { ...usage, outputTokens: countTokens(text) } : usage,
    pages,
    warnings: [...warnings, ...(task.warnings?.(pages) ?? [])],
    task: chosen ? task.name : undefined,
  };
}

/** What a page adds to the text where each page stands for itself. */
function pieceOf(task: TaskDefinition, page: Page, first: boolean): string {
  if (task.whole) return '';
  return (first ? '' : '\n') + task.text(page);
}

/** Image tokens of a page, as the asked model would count the image it comes from. */
function tokensOf(page: Page, { images, model }: Question): number {
  return imageTokens(page.width, page.height, resizeRule(model, images[page.image] ?? {}));
}
