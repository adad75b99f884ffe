/** Which recogniser reads: the main one (Latin, Chinese, Japanese), or the one for more writing systems. */
export type RecogniserName = 'recognise' | 'recognise-scripts';

/** Where the formula network lies. */
export interface FormulaFiles {
  readonly encoder: string;
  readonly decoder: string;
  /** Its tokens, a JSON list. */
  readonly tokens: string;
}

/** Where a recogniser lies. */
export interface RecogniserFiles {
  readonly model: string;
  /** Its characters, one a line, in the order of its classes; class 0, the blank, is left out. */
  readonly characters: string;
}

/** What every worker is started with: where its models lie. */
export interface WorkerModels extends Readonly<Record<RecogniserName, RecogniserFiles>> {
  readonly detect: string;
  readonly writing: string;
  readonly table: string;
  readonly formula: FormulaFiles;
  readonly layout: string;
  readonly page: string;
}
