/** How captions begin: what they name, and its number: `3`, `B.2`, `IV`, `A`; a word is none, as in `Table of contents`. */
export const captionLabel =
  /^\s*(?:(?:fig(?:ure|\.)?|table|tab\.|abb(?:ildung|\.)|tabelle|figura|tabla|tabela|tableau|рис\.|таблица|hình|bảng|scheme|chart|listing|algorithm)\s*(?:[A-Z]{0,2}[.-]?\d|[IVX]{1,5}(?!\p{L})|[A-Z](?!\p{L}))|[图圖表]\s*[\d一二三四五六七八九十]|그림\s*\d|표\s*\d)/iu;

/** What comes after the label of a sentence about a table or figure: it goes on at once, "Table 1 gives". */
const sentenceAfter = /^[\dIVX]*(?:[.-]\d+)*\s+\p{Ll}{2}/u;

/** Whether a text that begins like a caption is a sentence. */
export function isSentenceAbout(text: string): boolean {
  const [label] = captionLabel.exec(text) ?? [];
  return label !== undefined && sentenceAfter.test(text.slice(label.length));
}

/** How captions of figures begin. */
export const figureLabel =
  /^\s*(?:(?:fig(?:ure|\.)?|abb(?:ildung|\.)|figura|рис\.|hình|scheme|chart|diagram|exhibit|photo|plate|graph)\s*(?:\d|[IVX]{1,5}(?!\p{L}))|[图圖]\s*[\d一二三四五六七八九十]|그림\s*\d)/iu;
