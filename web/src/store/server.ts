import { signal } from '@preact/signals';

/** What the playground has links to; which are served depends on what was built. */
export type Page = '/docs/' | '/docs/reference/' | '/openapi.json';

/** What the server says about itself (`GET /playground/config`). */
export interface ServerInfo {
  readonly keys: boolean;
  readonly models: readonly string[];
  /** Names of the engines that can be chosen, where there are several. */
  readonly engines: readonly string[];
  readonly batches: boolean;
  /** Pages beside this one that are there to be opened. */
  readonly pages: readonly Page[];
  readonly limits: {
    readonly images: number;
    readonly imageBytes: number;
    readonly pdfBytes: number;
    readonly pages: number;
    readonly dataUrlChars: number;
    readonly queue: number;
    readonly threads: number;
  };
}

/** How it is (`GET /readyz`). */
export interface Health {
  readonly status: string;
  readonly waiting: number;
  readonly running: number;
}

export const server = signal<ServerInfo | undefined>(undefined);
export const health = signal<Health | 'unreachable' | undefined>(undefined);

export const serves = (page: Page): boolean => server.value?.pages.includes(page) ?? false;

export async function loadServer(): Promise<void> {
  try {
    server.value = await (await fetch('/playground/config')).json();
  } catch {
    health.value = 'unreachable';
  }
}

export async function loadHealth(): Promise<void> {
  try {
    health.value = await (await fetch('/readyz')).json();
  } catch {
    health.value = 'unreachable';
  }
}
