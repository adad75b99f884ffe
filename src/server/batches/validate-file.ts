import { createHash } from 'node:crypto';
import type { BatchProblem } from '../../jobs/batch.ts';
import type { LineRef } from '../../jobs/jobs.ts';
import type { ModelNames } from '../model-names.ts';
import { checkLine } from './check-line.ts';
import { findEndpoint } from './endpoints.ts';
import { splitLines } from './split-lines.ts';

/** What a look at a whole input file tells. */
export interface Validation {
  readonly problems: readonly BatchProblem[];
  readonly warnings: readonly string[];
  /** Null when the lines name several. */
  readonly model: string | null;
  /** Where the lines stand; none of them is good for anything when there are problems. */
  readonly lines: readonly LineRef[];
}

export interface ValidationLimits {
  readonly maxLines: number;
  readonly maxLineBytes: number;
  readonly findModel: ModelNames['find'];
}

/** Problems told at most; a file that is wrong in one line is often wrong in all. */
const mostProblems = 100;

/** A custom_id as it is remembered, of up to 50,000 lines: 12 bytes rather than up to 512 characters. A longer slice would keep what it was cut from. */
const remembered = (id: string) => createHash('sha1').update(id).digest('binary').slice(0, 12);

/** Looks at every line of an input file before any is worked on. */
export async function validateFile(
  content: AsyncIterable<Uint8Array>,
  endpoint: string,
  limits: ValidationLimits,
): Promise<Validation> {
  const problems: BatchProblem[] = [];
  const models = new Map<string, number>();
  const ids = new Map<string, number>();
  const { maxLines = limits.maxLines, maxBytes = Number.POSITIVE_INFINITY } = findEndpoint(endpoint);
  const lines: LineRef[] = [];
  let [count, bytes, last] = [0, 0, 0];
  const add = (line: number | null, code: string, message: string, param?: string) => {
    if (problems.length < mostProblems) problems.push({ code, message, param: param ?? null, line });
  };

  try {
    for await (const { text, ...ref } of splitLines(content, limits.maxLineBytes)) {
      last = ref.line;
      bytes += ref.bytes + 1;
      if (++count > maxLines) {
        add(null, 'too_many_tasks', `The file holds more than ${maxLines} lines.`);
        break;
      }
      if (bytes > maxBytes) {
        add(null, 'file_too_large', `The file holds more than ${maxBytes} bytes.`);
        break;
      }
      if (text === undefined) {
        const message = `The line is longer than ${limits.maxLineBytes} bytes. Upload images instead, and name them by URL or file id.`;
        add(ref.line, 'line_too_large', message);
        continue;
      }
      const checked = checkLine(text, endpoint, limits.findModel);
      if ('code' in checked) {
        add(ref.line, checked.code, checked.message, checked.param);
        continue;
      }
      const key = remembered(checked.custom_id);
      const before = ids.get(key);
      if (before !== undefined) {
        const message = `The custom_id ${JSON.stringify(checked.custom_id)} is that of line ${before} as well.`;
        add(ref.line, 'duplicate_custom_id', message, 'custom_id');
        continue;
      }
      ids.set(key, ref.line);
      const model = String(checked.body.model);
      models.set(model, models.get(model) ?? ref.line);
      lines.push(ref);
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    add(last + 1, 'invalid_json_line', 'The line is not valid UTF-8.');
  }
  if (count === 0 && problems.length === 0) add(null, 'empty_file', 'The file holds no lines.');
  const names = [...models.keys()];
  return {
    problems,
    warnings: names.length > 1 ? [severalModels(models)] : [],
    model: names.length === 1 ? (names[0] ?? null) : null,
    lines,
  };
}

/** Upstream fails such a batch (`mismatched_model`); here every model is the same engine. */
function severalModels(models: ReadonlyMap<string, number>): string {
  const named = [...models].slice(0, 5).map(([model, line]) => `${model} (line ${line})`);
  return `mismatched_model: the file names ${models.size} models: ${named.join(', ')}`;
}
