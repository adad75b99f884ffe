import { signal } from '@preact/signals';

/** What the server says about itself (`GET /playground/config`). */
export interface ServerInfo {
  readonly keys: boolean;
  readonly models: readonly string[];
  readonly batches: boolean;
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
