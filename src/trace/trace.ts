import { AsyncLocalStorage } from 'node:async_hooks';
import type { Line } from '../types/line.ts';

/** What a decision is about: lines, or places without text. */
export type Subject = Pick<Line, 'text' | 'quad'>;

/** One decision on a page's way. */
export interface Decision {
  /** The stage that took it. */
  readonly stage: string;
  /** Which of the pages read while this was traced, from 0. */
  readonly page: number;
  /** What was decided: `table`, `no table`, `heading`. */
  readonly what: string;
  readonly why: string;
  readonly about: readonly Subject[];
}

interface Trace {
  readonly decisions: Decision[];
  readonly pages: { count: number };
  readonly page: number;
  readonly stage: string;
}

const traces = new AsyncLocalStorage<Trace>();
/** Traces that are being taken. */
let open = 0;

/** Does work and collects the decisions that are taken on the way. */
export async function traced<Value>(work: () => Promise<Value>): Promise<{ value: Value; decisions: Decision[] }> {
  const trace: Trace = { decisions: [], pages: { count: 0 }, page: 0, stage: '' };
  open++;
  try {
    return { value: await traces.run(trace, work), decisions: trace.decisions };
  } finally {
    open--;
  }
}

/** Reads a page, so that its decisions can be told from those of others. */
export function tracedPage<Value>(work: () => Value): Value {
  const trace = open > 0 ? traces.getStore() : undefined;
  return trace ? traces.run({ ...trace, page: trace.pages.count++ }, work) : work();
}

/** Runs a stage, so that its decisions bear its name. */
export function tracedStage<Value>(stage: string, work: () => Value): Value {
  const trace = open > 0 ? traces.getStore() : undefined;
  return trace ? traces.run({ ...trace, stage }, work) : work();
}

/**
 * Notes a decision where somebody traces them; else it costs a comparison.
 * @param about is asked only then
 */
export function explain(what: string, why: string | (() => string), about: () => readonly Subject[]): void {
  if (open === 0) return;
  const trace = traces.getStore();
  if (!trace) return;
  const { decisions, page, stage } = trace;
  decisions.push({ page, stage, what, why: typeof why === 'string' ? why : why(), about: about() });
}
