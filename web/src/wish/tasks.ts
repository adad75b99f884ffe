import type { MessageKey } from '../i18n/t.ts';

/** The built-in tasks in the order of the page, each with what people call it. */
export const tasks = [
  { name: 'text_recognition', label: 'task.text', about: 'task.text.about', icon: 'text' },
  { name: 'document_parsing', label: 'task.document', about: 'task.document.about', icon: 'document' },
  { name: 'table_parsing', label: 'task.table', about: 'task.table.about', icon: 'table' },
  { name: 'key_information_extraction', label: 'task.fields', about: 'task.fields.about', icon: 'fields' },
  { name: 'formula_recognition', label: 'task.formula', about: 'task.formula.about', icon: 'formula' },
  { name: 'multi_lan', label: 'task.languages', about: 'task.languages.about', icon: 'languages' },
  { name: 'advanced_recognition', label: 'task.lines', about: 'task.lines.about', icon: 'lines' },
] as const satisfies readonly { name: string; label: MessageKey; about: MessageKey; icon: string }[];

export type TaskName = (typeof tasks)[number]['name'];

/** Forms a document can be written in. */
export const documentForms = ['markdown', 'latex', 'html', 'json', 'text'] as const;
export type DocumentForm = (typeof documentForms)[number];
