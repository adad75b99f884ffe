import type { Logger } from 'pino';
import type { Engine } from '../engines/engine.ts';
import type { Files } from '../files/files.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Settings } from '../settings/settings.ts';
import type { Keys } from './keys/keys.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { ModelNames } from './model-names.ts';
import type { Metrics } from './observe/metrics.ts';
import type { Quotas } from './quota/quotas.ts';
import type { Uploads } from './uploads/uploads.ts';

/** Answers a question: pieces of text as soon as they are read, then the whole answer. */
export type Ask = Engine['answer'];

/** What the HTTP edge is built on. */
export interface ServerDeps {
  readonly settings: Settings;
  readonly ask: Ask;
  readonly uploads: Uploads;
  readonly files: Files;
  readonly jobs: Jobs;
  /** What signatures and accounts are made with; the same at every process on the same store. */
  readonly secret: Uint8Array;
  readonly keys: Keys;
  readonly quotas: Quotas;
  readonly models: ModelNames;
  /** Names of the engines that a question may name. */
  readonly engines: readonly string[];
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly lifecycle: Lifecycle;
  /** Whether a picture can be read now. */
  reads(): Promise<boolean>;
  /** Work in hand and waiting in the engine. */
  load: Engine['load'];
}
