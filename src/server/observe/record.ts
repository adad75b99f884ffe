import type { Logger } from 'pino';
import type { OpenSpan } from '../../trace/spans.ts';
import type { InkstoneError } from '../../types/error.ts';
import type { Metrics } from './metrics.ts';

/** What is known about one request, told once to the log and the metrics when it is over. */
export interface RequestRecord {
  readonly requestId: string;
  /** `none` for what stands outside of the dialects. */
  dialect: string;
  /** Name of the caller's key, where it has one. */
  key?: string | undefined;
  /** Model, task and counts, as far as the request came. */
  model?: string;
  task?: string;
  images?: number;
  pages?: number;
  error?: InkstoneError;
  /** The answer is a stream, whose end calls `finish`. */
  streams: boolean;
  finish(status: number): void;
}

/** Starts the record of one request. */
export function openRecord(
  request: {
    readonly requestId: string;
    readonly method: string;
    readonly path: string;
    readonly address: string;
    readonly span: OpenSpan;
    received(): number;
  },
  { logger, metrics }: { readonly logger: Logger; readonly metrics: Metrics },
): RequestRecord {
  const start = performance.now();
  const { requestId, method, path, address, span, received } = request;
  const record: RequestRecord = {
    requestId,
    dialect: 'none',
    streams: false,
    finish(status) {
      const milliseconds = performance.now() - start;
      const { dialect, key, model, task, images, pages, error } = record;
      metrics.request({ dialect, task: task ?? 'none', status }, milliseconds / 1000);
      if (pages) metrics.pages(pages);
      span.end(`${method} ${dialect}`, attributesOf(record, status), status >= 500);
      const seen = {
        requestId,
        method,
        path,
        status,
        ms: Math.round(milliseconds),
        dialect,
        key,
        address,
        bytes: received(),
        model,
        task,
        images,
        pages,
      };
      // Probes and scrapes come every few seconds.
      if (!error) logger[dialect === 'none' ? 'debug' : 'info'](seen, 'answered');
      else if (error.code === 'internal') logger.error({ ...seen, code: error.code, err: error.cause }, 'failed');
      else logger.warn({ ...seen, code: error.code, field: error.field }, 'refused');
    },
  };
  return record;
}

/** What a trace tells of a request: as the log, neither content nor caller. */
function attributesOf({ dialect, model, task, images, pages, error }: RequestRecord, status: number) {
  return {
    'http.response.status_code': status,
    'inkstone.dialect': dialect,
    'inkstone.model': model,
    'inkstone.task': task,
    'inkstone.images': images,
    'inkstone.pages': pages,
    'error.type': error?.code,
  };
}
