import { passing } from '../document/blocks/continued.ts';
import { joinPages } from '../document/blocks/join-pages.ts';
import { settledBlocks } from '../document/blocks/settled.ts';
import type { DocumentFormat } from '../document/write/formats.ts';
import { writeHtml } from '../document/write/html/write-html.ts';
import { writeJson } from '../document/write/json/document-json.ts';
import { writeLatex } from '../document/write/latex/write-latex.ts';
import { writeMarkdown } from '../document/write/markdown/write-markdown.ts';
import { writeText } from '../document/write/text/write-text.ts';
import type { Block } from '../types/block.ts';
import type { Page } from '../types/page.ts';

/** How an answer of `document_parsing` looks in one of its formats. */
interface DocumentForm {
  /** The whole answer. */
  whole(pages: readonly Page[]): string;
  /** Its beginning while pages are still to come: every later answer begins with it. */
  growing(pages: readonly Page[]): string;
}

const fenced = (name: string, text: string) => `\`\`\`${name}\n${text.trimEnd()}\n\`\`\``;

/** A format whose text is the text of its blocks one after the other. */
function plain(write: (blocks: readonly Block[]) => string): DocumentForm {
  return {
    whole: (pages) => write(joinPages(pages)).trimEnd(),
    growing: (pages) => write(settledBlocks(joinPages(pages))).trimEnd(),
  };
}

/** Pages that decide the preamble of a longer document; until they are read, nothing is sent. */
const deciding = 2;

const latex: DocumentForm = {
  whole: (pages) => fenced('latex', writeLatex(joinPages(pages), knownBlocks(pages))),
  growing: (pages) => {
    const known = knownBlocks(pages);
    const settled = settledBlocks(joinPages(pages));
    if (!known || settled.every(({ kind }) => passing.has(kind))) return '';
    const text = fenced('latex', writeLatex(settled, known));
    return text.slice(0, text.lastIndexOf('\n\n\\end{document}'));
  },
};

/** What the preamble is made from: all of a page that stands alone, else the first two pages, which are known when it is sent. */
function knownBlocks(pages: readonly Page[]): Block[] | undefined {
  return pages.length < deciding ? undefined : joinPages(pages.slice(0, deciding));
}

/** Formats whose parts stand inside each other come as a whole. */
const nested = (name: string, write: (pages: readonly Page[]) => string): DocumentForm => ({
  whole: (pages) => fenced(name, write(pages)),
  growing: () => '',
});

export const documentForms: Readonly<Record<DocumentFormat, DocumentForm>> = {
  latex,
  markdown: plain(writeMarkdown),
  text: plain(writeText),
  html: nested('html', (pages) => writeHtml(joinPages(pages))),
  json: nested('json', writeJson),
};
