import { inSpan, keepSpan } from '../../trace/spans.ts';
import type { Delta } from '../../types/answer.ts';
import type { Asker } from '../../types/asker.ts';
import type { ServerDeps } from '../deps.ts';
import type { RequestRecord } from '../observe/record.ts';
import { afterEach } from './after-each.ts';
import type { Call } from './call.ts';
import { type Deadline, openDeadline, orAbort } from './deadline.ts';
import { limitTokens, type Reply } from './limit-tokens.ts';
import { type Caller, resolveImages } from './resolve-images.ts';
import { withoutImage } from './without-image.ts';

/** A reply under way: its pieces as soon as they are read, then its end. */
export interface Replying {
  readonly pieces: AsyncGenerator<Delta, Reply>;
  readonly deadline: Deadline;
}

/** Who asks, and what is noted about it. */
export interface CallContext {
  readonly asker: Asker;
  readonly caller: Caller;
  readonly client: AbortSignal;
  readonly record: RequestRecord;
}

/** Answers a call piece by piece. The work stops when the client has gone, the time is over or nobody reads on. */
export function answerCall(call: Call, context: CallContext, deps: ServerDeps): Replying {
  const deadline = openDeadline(context.client, deps.settings.INKSTONE_REQUEST_TIMEOUT_MS, deps.lifecycle.ended);
  return { pieces: watched(keepSpan(reply(call, context, deadline, deps)), deadline), deadline };
}

async function* reply(
  call: Call,
  { asker, caller, record }: CallContext,
  { signal, extend }: Deadline,
  deps: ServerDeps,
): AsyncGenerator<Delta, Reply> {
  const { task, prompt, earlier, instructions, structure, taskConfig, words, explain, engine, model, maxTokens } = call;
  const files = { ...call.files, maxPages: deps.settings.INKSTONE_MAX_PAGES };
  record.model = model.id;
  record.task = task ?? 'default';
  record.images = call.images.length;
  const start = performance.now();
  const images = await inSpan('images', {}, () => resolveImages(call, caller, deps, signal));
  const fetched = performance.now();
  deps.metrics.stage('images', (fetched - start) / 1000);
  const question = {
    images,
    task,
    prompt,
    earlier,
    instructions,
    structure,
    taskConfig,
    words,
    explain,
    engine,
    files,
    model,
    maxTokens,
    asker,
    signal,
  };
  const deltas = images.length > 0 ? deps.ask(question) : withoutImage(prompt);
  const end = yield* limitTokens(afterEach(deltas, extend), maxTokens);
  deps.metrics.stage('answer', (performance.now() - fetched) / 1000);
  record.task = end.answer.task ?? 'default';
  record.pages = end.answer.pages.length;
  const warnings = [...call.warnings, ...end.answer.warnings];
  return { ...end, answer: { ...end.answer, warnings } };
}

/** The same pieces; waiting for the next one ends with the deadline, however long the work takes to notice. */
async function* watched(pieces: AsyncGenerator<Delta, Reply>, deadline: Deadline): AsyncGenerator<Delta, Reply> {
  const { signal } = deadline;
  let ended = false;
  try {
    while (true) {
      const step = await orAbort(pieces.next(), signal);
      if (step.done) {
        ended = true;
        return step.value;
      }
      yield step.value;
    }
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    if (!ended) {
      deadline.cancel();
      // Where it waits between two pieces, nothing else would tell the engine. Not awaited: work in hand may be slow to notice.
      pieces.return(undefined as never).catch(() => {});
    }
    deadline.close();
  }
}

/** The whole reply at once. */
export async function readToEnd({ pieces }: Replying): Promise<Reply> {
  while (true) {
    const step = await pieces.next();
    if (step.done) return step.value;
  }
}
