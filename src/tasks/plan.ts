import { InkstoneError } from '../types/error.ts';
import type { Question } from '../types/question.ts';
import type { TaskName } from '../types/request.ts';
import type { Wants } from '../types/wants.ts';
import { matchPrompt } from './match-prompt.ts';
import type { PageWriter, TaskPlan } from './task.ts';
import { taskOf } from './tasks.ts';
import { withLines } from './with-lines.ts';

/** Most characters of a prompt: none of the models takes more than 30 000 tokens, and a token is seldom longer. */
const longestPrompt = 200_000;

/** What a question comes to once its prompt is read: what has to be read of its pages, and what makes the answer of them. */
export interface Plan {
  readonly task: TaskName;
  /** Whether the caller chose the task, by name or by its prompt; else the text is what they get. */
  readonly chosen: boolean;
  /** What upstream's model would be asked: the task's own prompt when it was named, else the caller's. */
  readonly prompt: string;
  readonly systemMessage: boolean;
  readonly wants: Wants;
  readonly fields?: TaskPlan['fields'];
  /** Whether the prompt asks for something that no task is, which only a model can follow. */
  readonly free: boolean;
  /** For one answer. */
  readonly writer: PageWriter;
  /** Remarks on the question, such as a prompt that could not be followed. */
  readonly warnings: readonly string[];
}

/**
 * Plans an answer. A task that is named replaces the caller's prompt; without one, the prompt may choose it.
 * @throws InkstoneError `unsupported_task`; `invalid_request` for a prompt that is too long or a task's configuration
 */
export function planOf({ task: name, prompt = '', taskConfig, words }: Question): Plan {
  if (prompt.length > longestPrompt) {
    throw new InkstoneError('invalid_request', 'Range of input length should be [1, 30000]', { field: 'messages' });
  }
  const match = name ? { task: name, free: false } : matchPrompt(prompt);
  const task = taskOf(match.task ?? 'text_recognition');
  const { wants, writer, fields, prompt: own = task.prompt } = task.plan({ prompt, taskConfig });
  return {
    task: task.name,
    chosen: match.task !== undefined,
    prompt: name ? own : prompt || own,
    systemMessage: task.systemMessage,
    free: match.free,
    ...(fields && { fields }),
    wants: words ? { ...wants, features: new Set([...wants.features, 'words']) } : wants,
    writer: words ? withLines(writer) : writer,
    warnings: match.free ? [notFollowed] : [],
  };
}

export const notFollowed =
  'The prompt was not followed: this engine reads text and answers the built-in tasks only. It answered with all text of the image.';
