import type { Context } from 'hono';
import { InkstoneError } from '../../types/error.ts';
import type { ServerDeps } from '../deps.ts';
import { readDocument, type Source } from '../documents/ask-file.ts';
import { nameOfAddress } from '../documents/file-name.ts';
import { formFile } from '../documents/form-body.ts';
import type { Env } from '../http/env.ts';
import { readJsonBody } from '../http/json-body.ts';
import { parseBody } from '../wire/parse.ts';
import { filesOf, type Options, options, picturesAre } from './options.ts';
import { sourceBody } from './schema.ts';
import { spellDocument } from './spell-document.ts';

/** A conversion that was asked for. */
interface Asked {
  readonly source: Source;
  readonly filename: string;
  readonly options: Options;
}

/** Converts what the request holds, as its kind says. */
export async function convert(c: Context<Env>, kind: 'source' | 'file', deps: ServerDeps): Promise<object> {
  const start = performance.now();
  const asked = await (kind === 'file' ? ofForm : ofJson)(c.req.raw, deps.settings.INKSTONE_MAX_BODY_BYTES);
  const reading = await readDocument(c, deps, {
    ...{ source: asked.source, files: filesOf(asked.options) },
    figures: picturesAre(asked.options) === 'embedded',
  });
  return spellDocument(reading, asked, (performance.now() - start) / 1000);
}

async function ofJson(request: Request, maxBytes: number): Promise<Asked> {
  const body = parseBody(sourceBody, await readJsonBody(request, maxBytes));
  if (body.target !== undefined && body.target.kind !== 'inbody') {
    const message = 'target should be of kind inbody: nothing else is done here.';
    throw new InkstoneError('invalid_request', message, { field: 'target.kind' });
  }
  const [source] = body.sources;
  if (!source || body.sources.length > 1) {
    const message = 'sources should hold one document: send one request for each.';
    throw new InkstoneError('invalid_request', message, { field: 'sources' });
  }
  const place = 'sources[0]';
  if (source.kind === 'http') {
    const filename = nameOfAddress(source.url);
    return { source: { address: source.url, field: `${place}.url` }, filename, options: body.options ?? {} };
  }
  return {
    source: {
      address: `data:application/octet-stream;base64,${source.base64_string}`,
      field: `${place}.base64_string`,
    },
    filename: source.filename ?? 'file',
    options: body.options ?? {},
  };
}

async function ofForm(request: Request, maxBytes: number): Promise<Asked> {
  const { file, fields } = await formFile(request, maxBytes, 'files');
  const many = new Set(['to_formats', 'page_range']);
  const given = [...fields].map(([name, values]) => [name, many.has(name) ? values : values.at(-1)]);
  return {
    source: { bytes: file.bytes, address: '', field: 'files' },
    filename: file.name,
    options: parseBody(options, Object.fromEntries(given)),
  };
}
