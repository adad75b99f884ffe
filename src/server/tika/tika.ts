import type { Context } from 'hono';
import { sniff } from '../../image/sniff.ts';
import type { ServerDeps } from '../deps.ts';
import { type DocumentReading, readDocument } from '../documents/ask-file.ts';
import { type Dialect, openDialect } from '../http/dialect.ts';
import type { Env } from '../http/env.ts';
import { takeBody } from '../http/json-body.ts';
import type { Limits } from '../http/limits.ts';
import { noRoute } from '../http/no-route.ts';
import { form, metadataForm } from './error.ts';
import { operations } from './operations.ts';

const bases = { tika: '/tika', rmeta: '/rmeta', meta: '/meta', detect: '/detect', version: '/version' };
const greeting = 'This is Tika Server (Inkstone). Please PUT\n';
/** Clients look for a version of the server whose routes these are. */
const version = 'Apache Tika 3.2.0 (routes of Inkstone)';

/** The server of Apache Tika, as far as its clients read pictures and PDFs. */
export const tika: Dialect = { routes, operations };

function routes(deps: ServerDeps, { inFlight }: Limits) {
  const open = (errors: typeof form | typeof metadataForm = form) => openDialect(deps, { ...errors, name: 'tika' });
  const taken = (c: Context<Env>) => takeBody(c.req.raw, deps.settings.INKSTONE_MAX_BODY_BYTES);
  const read = async (c: Context<Env>) => {
    const bytes = await taken(c);
    const reading = await readDocument(c, deps, { source: { bytes, address: '', field: 'body' } });
    return { reading, metadata: metadataOf(bytes, reading) };
  };
  const wants = (c: Context<Env>, type: string) => c.req.header('accept')?.includes(type) ?? false;

  const texts = open().get('/', (c) => c.text(greeting));
  for (const path of ['/', '/text'] as const) {
    texts.put(path, inFlight, async (c) => {
      const { reading, metadata } = await read(c);
      const json = wants(c, 'application/json') || (path === '/text' && !wants(c, 'text/plain'));
      if (json) return c.json({ ...metadata, 'X-TIKA:content': textOf(reading) });
      if (path === '/' && wants(c, 'html')) return c.html(xhtmlOf(reading));
      return c.text(textOf(reading));
    });
  }
  const rmeta = open(metadataForm);
  for (const path of ['/', '/text', '/xml', '/html'] as const) {
    rmeta.put(path, inFlight, async (c) => {
      const { reading, metadata } = await read(c);
      return c.json([{ ...metadata, 'X-TIKA:content': path === '/text' ? textOf(reading) : xhtmlOf(reading) }]);
    });
  }
  const meta = open().put('/', inFlight, async (c) => c.json((await read(c)).metadata));
  const detect = open().put('/stream', inFlight, async (c) => c.text(typeOf(await taken(c))));
  const versions = open().get('/', (c) => c.text(version));
  const apps = {
    [bases.tika]: texts,
    [bases.rmeta]: rmeta,
    [bases.meta]: meta,
    [bases.detect]: detect,
    [bases.version]: versions,
  };
  for (const app of Object.values(apps)) app.all('*', noRoute(app, Object.values(bases)));
  return apps;
}

const textOf = ({ pages }: DocumentReading) => pages.map(({ text }) => text).join('\n\n');

const xhtmlOf = ({ pages }: DocumentReading) =>
  `<html xmlns="http://www.w3.org/1999/xhtml">\n<body>\n${pages.map(({ html }) => `<div class="page">\n${html}\n</div>`).join('\n')}\n</body>\n</html>\n`;

const typeOf = (bytes: Uint8Array) => {
  const kind = sniff(bytes);
  if (kind === 'unknown') return 'application/octet-stream';
  return kind === 'pdf' ? 'application/pdf' : `image/${kind}`;
};

function metadataOf(bytes: Uint8Array, { pages, warnings }: DocumentReading) {
  return {
    'Content-Type': typeOf(bytes),
    'Content-Length': String(bytes.length),
    'X-TIKA:Parsed-By': ['inkstone'],
    'xmpTPg:NPages': String(pages.length),
    ...(warnings.length > 0 && { 'X-TIKA:WARN:parse': warnings }),
  };
}
