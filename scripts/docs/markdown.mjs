// Markdown as HTML: headings that can be linked to, links to pages of the site, tables that scroll, charts.
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import MarkdownIt from 'markdown-it';
import { chart } from './chart.mjs';

/** What comes of a heading's text in an address, as code hosts spell it. */
export const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** Where a file of the project stands on the site; undefined where it is no page. */
export function addressOf(file) {
  if (file === 'README.md' || file === 'docs/start.md') return '/docs/';
  const page = /^(?:docs\/)?(.+?)(?:\/README)?\.md$/.exec(file)?.[1];
  if (!page || !(file.startsWith('docs/') || !file.includes('/'))) return undefined;
  return `/docs/${page.toLowerCase()}/`;
}

/**
 * @param {string} text Markdown
 * @param {string} file its place below the root, which its links are relative to
 * @param {string} root
 * @returns {{ title: string, html: string, headings: { level: number, id: string, text: string }[], assets: string[] }} assets: files
 *   below the root that the page shows or links to
 */
export function render(text, file, root) {
  const md = new MarkdownIt({ html: true });
  const headings = [];
  const assets = [];
  const inside = (address) => relative(root, join(root, dirname(file), address));

  /** An address as it is on the site; undefined where nothing stands there. */
  const onSite = (address) => {
    if (/^(https?:|mailto:|#|\/)/.test(address)) return address;
    const [path, anchor] = address.split('#');
    const target = inside(path);
    const sample = /^web\/public(\/samples\/.+)$/.exec(target);
    if (sample) return sample[1];
    if (!existsSync(join(root, target))) return undefined;
    const page = addressOf(target);
    if (page) return anchor ? `${page}#${anchor}` : page;
    if (!/^docs\/.*\.(svg|png|webp|yaml)$/.test(target)) return undefined;
    assets.push(target);
    return `/docs/${target.slice('docs/'.length)}`;
  };

  const { rules } = md.renderer;
  const plain = (tokens, i, options, _, self) => self.renderToken(tokens, i, options);
  rules.heading_open = (tokens, i, ...rest) => {
    const words = tokens[i + 1].children.filter(({ type }) => /^(text|code_inline)$/.test(type));
    const heading = words.map(({ content }) => content).join('');
    const level = Number(tokens[i].tag.slice(1));
    const same = headings.filter(({ text }) => text === heading).length;
    const id = slug(heading) + (same ? `-${same}` : '');
    headings.push({ level, id, text: heading });
    tokens[i].attrSet('id', id);
    return plain(tokens, i, ...rest);
  };
  // The policy of pages lets no style attribute in.
  for (const cell of ['th_open', 'td_open']) {
    rules[cell] = (tokens, i, ...rest) => {
      // A corner without words heads nothing.
      if (tokens[i + 1].content === '') tokens[i].tag = tokens[i + 2].tag = 'td';
      const style = tokens[i].attrGet('style');
      tokens[i].attrs = style?.includes('right') ? [['class', 'number']] : null;
      return plain(tokens, i, ...rest);
    };
  }
  let tables = 0;
  rules.table_open = () => {
    tables += 1;
    return `<div class="scroll" role="region" tabindex="0" aria-label="Table ${tables}"><table>\n`;
  };
  rules.table_close = () => '</table></div>\n';
  rules.html_block = (tokens, i) => {
    const wanted = /^<!-- chart (.+?) -->/.exec(tokens[i].content);
    return wanted ? chart(wanted[1], tableAfter(tokens, i)) : tokens[i].content;
  };
  for (const block of ['fence', 'code_block']) {
    const plainBlock = rules[block];
    rules[block] = (...all) => plainBlock(...all).replace('<pre>', '<pre tabindex="0">');
  }
  const gone = [];
  rules.link_open = (tokens, i, ...rest) => {
    const address = onSite(tokens[i].attrGet('href'));
    gone.push(address === undefined);
    if (address === undefined) return '<span class="elsewhere">';
    tokens[i].attrSet('href', address);
    return plain(tokens, i, ...rest);
  };
  rules.link_close = () => (gone.pop() ? '</span>' : '</a>');
  const image = rules.image;
  rules.image = (tokens, i, ...rest) => {
    tokens[i].attrSet('src', onSite(tokens[i].attrGet('src')) ?? '');
    tokens[i].attrSet('loading', 'lazy');
    return image(tokens, i, ...rest);
  };

  const html = md.render(text);
  return { title: headings[0]?.text ?? file, html, headings, assets };
}

/** The texts of the table that follows, row by row, its head first. */
function tableAfter(tokens, from) {
  const rows = [];
  for (let i = from + 1; i < tokens.length && tokens[i].type !== 'table_close'; i++) {
    if (tokens[i].type === 'tr_open') rows.push([]);
    if (tokens[i].type === 'inline') rows.at(-1)?.push(tokens[i].content.replaceAll('*', ''));
  }
  return rows;
}
