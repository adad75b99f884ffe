import type { z } from 'zod';
import type { ErrorCode, InkstoneError } from '../../types/error.ts';

/** A parameter of the query or the path. */
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'header';
  readonly description: string;
  readonly required?: true;
  readonly example?: string;
}

/** How a dialect spells its errors. */
export interface ErrorForm {
  /** Of its schema in the document. */
  readonly name: string;
  readonly schema: z.ZodType;
  errorBody(error: InkstoneError, requestId: string): object | string;
  /** Absent: the status of the error itself. */
  statusOf?(error: InkstoneError): number;
}

/** One route as its callers see it. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As the router has it: `/v1/files/:id`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  /** What stands for `:id` in the example; without it the route is not tried. */
  readonly exampleId?: string;
  readonly body?: RequestBody;
  readonly answers: readonly Answer[];
  /** In which form errors come, and which can come; none where a route has no errors of its own. */
  readonly errors?: { readonly form: ErrorForm; readonly codes: readonly ErrorCode[] };
  /** No API key is asked for. */
  readonly open?: true;
}

export interface RequestBody {
  readonly type: 'application/json' | 'multipart/form-data' | 'application/octet-stream';
  readonly schema: z.ZodType;
  /** Bodies by name; each is answered 200. */
  readonly examples?: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly status: number;
  readonly description: string;
  /** Media type → schema of the body; absent: no body. */
  readonly content?: Readonly<Record<string, z.ZodType>>;
}
