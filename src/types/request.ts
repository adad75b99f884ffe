/** The guide's built-in tasks. */
export const taskNames = [
  'text_recognition',
  'multi_lan',
  'advanced_recognition',
  'table_parsing',
  'document_parsing',
  'formula_recognition',
  'key_information_extraction',
] as const;

export type TaskName = (typeof taskNames)[number];

/** One image of a request: its encoded bytes and what the caller asked for it. */
export interface ImageInput {
  /** The file as it was sent: JPEG, PNG, …; decoded by a worker thread. */
  readonly bytes: Uint8Array;
  /** Where it stood in the request, for error messages: `input.messages[0].content[0].image`. */
  readonly field: string;
  /** Fewer pixels than this are scaled up before reading. */
  readonly minPixels?: number;
  /** More pixels than this are scaled down before reading. Only what the caller said: absent, nothing readable is lost. */
  readonly maxPixels?: number;
  /** Straighten a turned or skewed page before reading it. */
  readonly enableRotate: boolean;
}

/** Pages as people count them, from 1; both ends belong to it. */
export interface PageSpan {
  readonly from: number;
  /** Infinity: to the end. */
  readonly to: number;
}

/**
 * Where the text of a PDF's page comes from: `ocr` reads the picture of the page, `text` takes the characters the file
 * holds, `auto` takes those that can be seen and trusted and reads the rest.
 */
export const textLayerModes = ['auto', 'ocr', 'text'] as const;
export type TextLayerMode = (typeof textLayerModes)[number];

/** How files of several pages are read (extensions). */
export interface FileOptions {
  /** Which pages, in this order; absent, all. A picture with one page is always read. */
  readonly pages?: readonly PageSpan[] | undefined;
  /** Absent: `auto`. */
  readonly textLayer?: TextLayerMode | undefined;
  /** Most pages of one request; absent, as many as there are. */
  readonly maxPages?: number | undefined;
}

/** What a caller asks, once the edge has understood it. */
export interface OcrRequest {
  readonly images: readonly ImageInput[];
  /** Absent: the default task, plain text. */
  readonly task?: TaskName;
  /** Text of the latest user message, when there was one. */
  readonly prompt?: string;
  /** Boxes of words as well as of lines (extension). */
  readonly words: boolean;
  /** Aborted when the caller has gone or the time is over. */
  readonly signal: AbortSignal;
}
