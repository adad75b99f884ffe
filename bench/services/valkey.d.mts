import type { Service } from './s3.mjs';
export function startValkey(folder: string, port?: number): Promise<Service>;
