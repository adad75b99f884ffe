import { InkstoneError } from '../types/error.ts';
import type { Question } from '../types/question.ts';
import type { TaskName } from '../types/request.ts';
import type { Wants } from '../types/wants.ts';
import { planOfWish } from './plan-of-wish.ts';
import type { PageWriter, TaskPlan } from './task.ts';
import { taskOf } from './tasks.ts';
import { structuredPlan } from './values/structured.ts';
import { understand } from './wish/understand.ts';
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
  /** What the prompt asks for and this engine does not do. */
  readonly warnings: readonly string[];
  /** Why the prompt was understood as it was; empty where it did not choose the task. */
  readonly why: readonly string[];
}

type Chosen = Pick<Plan, 'task' | 'chosen' | 'free' | 'warnings' | 'why'> & { readonly plan: TaskPlan };

/**
 * Plans an answer. A task that is named replaces the caller's prompt; without one, a schema chooses key information extraction, and else the
 * prompt says what is wanted.
 * @throws InkstoneError `unsupported_task`; `invalid_request` for a prompt that is too long, a schema or a task's configuration
 */
export function planOf(question: Question): Plan {
  const { task: name, prompt = '', instructions = '', words } = question;
  if (prompt.length > longestPrompt || instructions.length > longestPrompt) {
    throw new InkstoneError('invalid_request', 'Range of input length should be [1, 30000]', { field: 'messages' });
  }
  const { plan, ...chosen } = chosenBy(question);
  const task = taskOf(chosen.task);
  const { wants, writer, fields, prompt: own = task.prompt } = plan;
  return {
    ...chosen,
    prompt: name ? own : prompt || own,
    systemMessage: task.systemMessage,
    ...(fields && { fields }),
    wants: words ? { ...wants, features: new Set([...wants.features, 'words']) } : wants,
    writer: words ? withLines(writer) : writer,
  };
}

function chosenBy({
  task: name,
  prompt = '',
  earlier = [],
  instructions = '',
  structure,
  taskConfig,
  model: { documents },
}: Question): Chosen {
  if (name && !(name === 'key_information_extraction' && structure?.schema)) {
    return {
      task: name,
      chosen: true,
      plan: taskOf(name).plan({ prompt, taskConfig, ...(documents && { documents }) }),
      ...clear,
      why: [],
    };
  }
  if (structure?.schema !== undefined) {
    const plan = structuredPlan(structure);
    return {
      task: 'key_information_extraction',
      chosen: true,
      plan,
      ...clear,
      why: ['A JSON Schema says what is wanted.'],
    };
  }
  const wish = understand({ user: prompt, earlier, system: instructions });
  const { plan, task, warnings } = planOfWish(wish, {
    prompt,
    taskConfig,
    onlyJson: structure !== undefined,
    documents,
  });
  const free = structure === undefined && wish.reading === 'text' && wish.unmet.some(({ what }) => what !== 'form');
  return { task, chosen: task !== 'text_recognition', free, plan, warnings, why: wish.why };
}

/** Of a wish that is followed. */
const clear = { free: false, warnings: [] } as const;
