import type { Found, ToShare } from './found.ts';
import { readHtml } from './html.ts';
import { readJsonList } from './json-list.ts';
import { readMarkdown } from './markdown.ts';
import { readFrontMatter, readLatex, readTableText, readText } from './simple.ts';
import { readDocTags, readImageLines, readRefDet } from './tagged.ts';

/** What models answer in, by the names that adapters use. `cut` says that the end of the text is missing. */
export const syntaxes = {
  text: (text: string) => readText(text),
  markdown: readMarkdown,
  'front-matter': readFrontMatter,
  html: readHtml,
  table: readTableText,
  latex: (text: string) => readLatex(text),
  'json-list': (text: string, toShare: ToShare) => readJsonList(text, toShare),
  'ref-det': readRefDet,
  'image-lines': readImageLines,
  doctags: readDocTags,
} satisfies Record<string, (text: string, toShare: ToShare, cut: boolean) => Found[]>;

export type SyntaxName = keyof typeof syntaxes;
