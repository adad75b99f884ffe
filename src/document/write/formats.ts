/** What a document can be written as. */
export const documentFormats = ['latex', 'markdown', 'html', 'json', 'text'] as const;
export type DocumentFormat = (typeof documentFormats)[number];
