import type { SchemaField } from './schema-field.ts';
import type { DocumentForm, TaskName } from './tasks.ts';

/** Everything a person can ask of a file. */
export interface Wish {
  readonly task: TaskName;
  /** In their own words; it goes beside or in place of the task. */
  readonly sentence: string;
  readonly fields: readonly SchemaField[];
  readonly form: DocumentForm;
  /** ISO 639-1 codes; none: every language. */
  readonly languages: readonly string[];
  /** Straighten a turned or skewed page first. */
  readonly rotate: boolean;
  /** As the API takes them: `1-3,7`; empty for all. */
  readonly pages: string;
  readonly textLayer: 'auto' | 'ocr' | 'text';
  readonly model: string;
  /** One by its name; empty: as the server's routes say. */
  readonly engine: string;
}

export const firstWish: Wish = {
  task: 'text_recognition',
  sentence: '',
  fields: [],
  form: 'markdown',
  languages: [],
  rotate: false,
  pages: '',
  textLayer: 'auto',
  model: 'qwen-vl-ocr',
  engine: '',
};

/** Does the sentence decide? Without a task of its own beside it the server reads what it asks for. */
export const asksInWords = ({ sentence }: Wish) => sentence.trim() !== '';
