import { InkstoneError } from '../types/error.ts';
import type { TaskName } from '../types/request.ts';
import { advancedRecognition } from './advanced-recognition.ts';
import { documentParsing } from './document-parsing.ts';
import { formulaRecognition } from './formula-recognition.ts';
import { keyInformationExtraction } from './key-information-extraction.ts';
import { multiLan } from './multi-lan.ts';
import { tableParsing } from './table-parsing.ts';
import type { TaskDefinition } from './task.ts';
import { textRecognition } from './text-recognition.ts';

/** The tasks this version answers. */
const tasks: ReadonlyMap<TaskName, TaskDefinition> = new Map(
  [
    textRecognition,
    multiLan,
    advancedRecognition,
    tableParsing,
    documentParsing,
    formulaRecognition,
    keyInformationExtraction,
  ].map((task) => [task.name, task]),
);

/**
 * The definition of a task.
 * @throws InkstoneError `unsupported_task` for a task of the guide that this version does not answer yet
 */
export function taskOf(name: TaskName): TaskDefinition {
  const task = tasks.get(name);
  if (task) return task;
  const answered = [...tasks.keys()].join(', ');
  throw new InkstoneError(
    'unsupported_task',
    `The task ${name} is not supported by this version of the server yet. Supported tasks: ${answered}.`,
    { field: 'ocr_options.task' },
  );
}
