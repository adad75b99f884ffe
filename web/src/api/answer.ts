/** What the server's answers hold, as far as this page looks at them (docs/api.md). Places are x1, y1 … x4, y4 in pixels. */
export type Place = readonly number[];

interface OnPage {
  readonly image?: number;
  readonly page?: number;
}

export interface WordInfo extends OnPage {
  readonly text: string;
  readonly location: Place;
  readonly confidence: number;
  readonly words?: readonly { readonly text: string; readonly location: Place }[];
}

export interface CellInfo {
  readonly row: number;
  readonly column: number;
  readonly row_span: number;
  readonly column_span: number;
  readonly text: string;
  readonly location: Place;
  readonly confidence: number;
  readonly page?: number;
}

export interface TableInfo extends OnPage {
  readonly rows: number;
  readonly columns: number;
  readonly location: Place;
  readonly confidence: number;
  readonly cells: readonly CellInfo[];
}

export interface FormulaInfo extends OnPage {
  readonly latex: string;
  readonly location: Place;
  readonly confidence: number;
}

export interface FieldInfo extends OnPage {
  readonly path: string;
  readonly value: unknown;
  readonly printed?: string;
  readonly lines?: readonly number[];
  readonly location?: Place;
  readonly confidence: number;
}

export type Span =
  | { readonly text: string; readonly bold?: boolean; readonly italic?: boolean }
  | { readonly latex: string };

export interface BlockInfo extends OnPage {
  readonly kind: string;
  readonly order: number;
  readonly location: Place;
  readonly confidence: number;
  readonly text: string;
  readonly continued?: boolean;
  readonly content?: readonly Span[];
  readonly level?: number;
  readonly ordered?: boolean;
  readonly items?: readonly { readonly depth: number; readonly mark: string; readonly content: readonly Span[] }[];
  readonly table?: { readonly rows: number; readonly columns: number; readonly cells: readonly CellInfo[] };
  readonly latex?: string;
  readonly number?: string;
}

export interface OcrResult {
  readonly words_info?: readonly WordInfo[];
  readonly tables?: readonly TableInfo[];
  readonly formulas?: readonly FormulaInfo[];
  readonly kv_result?: unknown;
  readonly fields?: readonly FieldInfo[];
  readonly blocks?: readonly BlockInfo[];
}

export interface Usage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly total_tokens: number;
  readonly prompt_tokens_details?: { readonly image_tokens?: number };
}

/** One chunk of a streamed completion. */
export interface Chunk {
  readonly id: string;
  readonly model: string;
  readonly choices: readonly {
    readonly delta: { readonly content?: string; readonly ocr_result?: OcrResult };
    readonly finish_reason: string | null;
  }[];
  readonly usage: Usage | null;
  readonly warnings?: readonly string[];
  readonly error?: { readonly message: string; readonly code: string };
}
