import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Load } from '../../engines/engine.ts';
import type { RemoteState } from '../../engines/remote/remote.ts';
import { createBounds, type WatchBound } from './watch-bounds.ts';
import { watchRemotes } from './watch-remotes.ts';

/** What the server counts about itself, in the words of Prometheus. */
export interface Metrics {
  readonly contentType: string;
  /** A request is over; `task` is `default` when none was named, `none` when it did not get that far. */
  request(labels: { dialect: string; task: string; status: number }, seconds: number): void;
  /** One step of the work took so long. */
  stage(name: string, seconds: number): void;
  /** A request waited so long for its turn. */
  wait(seconds: number): void;
  pages(count: number): void;
  readonly watchBound: WatchBound;
  /** From now on the remote engines are counted too. */
  watchRemotes(states: () => readonly RemoteState[]): void;
  /** Everything in the text format of Prometheus. */
  render(): Promise<string>;
}

/** Bounds in seconds that tell a cached word from a dense page and a dense page from a stuck queue. */
const buckets = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300];

/** @param load work in hand and waiting in the engine, asked at each scrape */
export function createMetrics(load: () => Pick<Load, 'waiting' | 'running' | 'decoders' | 'decoderMemory'>): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'inkstone_requests_total',
    help: 'Requests answered, by dialect, task and HTTP status.',
    labelNames: ['dialect', 'task', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'inkstone_request_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['dialect'],
    buckets,
    registers,
  });
  const stages = new Histogram({
    name: 'inkstone_stage_seconds',
    help: 'Time spent in one step of the work.',
    labelNames: ['stage'],
    buckets,
    registers,
  });
  const waits = new Histogram({
    name: 'inkstone_queue_wait_seconds',
    help: 'Time a request waited for its turn.',
    buckets,
    registers,
  });
  const pages = new Counter({ name: 'inkstone_pages_total', help: 'Pages read.', registers });
  gauge('inkstone_queue_depth', 'Requests waiting for their turn.', registers, () => load().waiting);
  gauge('inkstone_running', 'Requests being worked on.', registers, () => load().running);
  gauge('inkstone_decoders', 'Processes that decode files.', registers, () => load().decoders ?? 0);
  gauge(
    'inkstone_decoder_memory_bytes',
    'Memory of the decoders’ processes.',
    registers,
    () => load().decoderMemory ?? 0,
  );

  return {
    contentType: registry.contentType,
    request({ dialect, task, status }, time) {
      requests.inc({ dialect, task, status: String(status) });
      seconds.observe({ dialect }, time);
    },
    stage: (stage, time) => stages.observe({ stage }, time),
    wait: (time) => waits.observe(time),
    pages: (count) => pages.inc(count),
    watchBound: createBounds(registers),
    watchRemotes: (states) => watchRemotes(registers, states),
    render: () => registry.metrics(),
  };
}

function gauge(name: string, help: string, registers: Registry[], value: () => number): void {
  new Gauge({
    name,
    help,
    registers,
    collect() {
      this.set(value());
    },
  });
}
