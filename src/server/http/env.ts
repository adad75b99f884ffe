import type { RequestRecord } from '../observe/record.ts';

/** What travels with each request through the routes. */
export interface Env {
  Variables: {
    /** Lower-case UUID: header `x-request-id` and the body's `request_id`. */
    requestId: string;
    /** Milliseconds since the epoch. */
    arrived: number;
    record: RequestRecord;
    /** The key the caller showed and that was accepted; absent on a server without keys. */
    apiKey: string | undefined;
  };
}
