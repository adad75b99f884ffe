import { readSettings, type Settings } from '../settings/settings.ts';
import { openEngine } from './open-engine.ts';
import { createReader, type Reader } from './reader.ts';

/** How a reader is opened; what isn't said is as the environment's `INKSTONE_…` variables say, else as they are by default. */
export interface ReaderOptions {
  /** Worker threads, a core each. */
  readonly threads?: number;
  /** Bytes that the process should stay below. */
  readonly memory?: number;
  /** Folder of downloaded models. */
  readonly modelsDir?: string;
  readonly precision?: 'int8' | 'fp32';
  /** File of remote engines and routes. */
  readonly config?: string;
}

/** Opens a reader: its workers start, and load models as they need them. @throws Error naming an option that is wrong */
export async function openReader(options: ReaderOptions = {}): Promise<Reader> {
  const { threads, memory, modelsDir, precision, config } = options;
  const given = {
    INKSTONE_THREADS: threads?.toString(),
    INKSTONE_MEMORY: memory?.toString(),
    INKSTONE_MODELS_DIR: modelsDir,
    INKSTONE_PRECISION: precision,
    INKSTONE_CONFIG: config,
  };
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return openReaderWith(readSettings({ ...process.env, ...Object.fromEntries(set) }));
}

/** A reader as the settings say. */
export async function openReaderWith(settings: Settings): Promise<Reader> {
  return createReader(await openEngine(settings), {
    atOnce: settings.INKSTONE_THREADS,
    mostBytes: settings.INKSTONE_MAX_PDF_BYTES,
  });
}
