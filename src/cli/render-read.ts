import type { Page } from '../types/page.ts';

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** A file's text: its pages with an empty line between them; a heading above when there are several files. */
export function renderText(name: string, pages: readonly Page[], heading: boolean): string {
  return underHeading(name, pages.map((page) => page.text).join('\n\n'), heading);
}

export function underHeading(name: string, text: string, heading: boolean): string {
  return heading ? `==> ${name} <==\n${text}\n` : text;
}

/** A file as one line of JSON: each page's number in the file (from 0), size, text and lines; quads in pixels of the image, clockwise from the text's top left. */
export function renderJson(name: string, pages: readonly Page[]): string {
  return JSON.stringify({
    file: name,
    pages: pages.map((page) => ({
      page: page.index,
      width: page.width,
      height: page.height,
      rotation: page.rotation,
      text: page.text,
      lines: page.lines.map((line) => ({
        text: line.text,
        quad: line.quad.map(([x, y]) => [round(x, 1), round(y, 1)]),
        confidence: round(line.confidence, 4),
        angle: round(line.angle, 1),
      })),
    })),
  });
}
