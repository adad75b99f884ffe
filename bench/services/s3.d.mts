/** A store that runs, and the settings that name it. */
export interface Service {
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  stop(signal?: NodeJS.Signals): Promise<void>;
}
export function startS3(folder: string, port?: number): Promise<Service>;
