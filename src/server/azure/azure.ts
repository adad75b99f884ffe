import type { Context } from 'hono';
import { InkstoneError } from '../../types/error.ts';
import type { ServerDeps } from '../deps.ts';
import { askFile, readDocument, type Source } from '../documents/ask-file.ts';
import { keepAnswer, keptAnswer } from '../documents/kept-answers.ts';
import { type Dialect, openDialect } from '../http/dialect.ts';
import type { Env } from '../http/env.ts';
import { readJsonBody, takeBody } from '../http/json-body.ts';
import type { Limits } from '../http/limits.ts';
import { noRoute } from '../http/no-route.ts';
import { publicUrl } from '../http/public-url.ts';
import { parseBody } from '../wire/parse.ts';
import { form } from './error.ts';
import { operations } from './operations.ts';
import { wishOf } from './query.ts';
import { analyzeBody } from './schema.ts';
import { spellResult } from './spell-result.ts';

const base = '/documentintelligence/documentModels';

/**
 * Azure's Document Intelligence: `prebuilt-read` and `prebuilt-layout`, and the searchable PDF. An analysis is over when its address is
 * told: the answer is kept, so that any process of the store has it.
 */
export const azure: Dialect = { routes, operations };

function routes(deps: ServerDeps, { inFlight }: Limits) {
  const app = openDialect(deps, { ...form, name: 'azure', keyHeader: 'ocp-apim-subscription-key' });
  const { settings } = deps;
  app.post('/:id', inFlight, async (c) => {
    const wish = wishOf(c.req.param('id'), c.req.query());
    const asked = { source: await sourceOf(c, settings.INKSTONE_MAX_BODY_BYTES), files: wish.files, words: true };
    const now = new Date().toISOString();
    const { pages, warnings } = await readDocument(c, deps, asked);
    const printed = wish.pdf ? await searchable(c, deps, asked) : undefined;
    const pdf = printed && (await keepAnswer(deps, c.var.account, printed));
    const problems = [...wish.warnings, ...warnings].map((message) => ({ code: 'NotDone', message }));
    const analyzeResult = { ...spellResult(pages, wish), ...(problems.length > 0 && { warnings: problems }) };
    const told = { status: 'succeeded', createdDateTime: now, lastUpdatedDateTime: now, analyzeResult };
    const id = await keepAnswer(deps, c.var.account, Buffer.from(JSON.stringify({ pdf, told })));
    const version = encodeURIComponent(c.req.query('api-version') ?? '2024-11-30');
    const address = `${publicUrl(c, settings.INKSTONE_PUBLIC_URL)}${base}/${wish.model}/analyzeResults/${id}`;
    return c.body(null, 202, {
      'Operation-Location': `${address}?api-version=${version}`,
      'apim-request-id': c.var.requestId,
    });
  });
  const kept = async (c: Context<Env>) =>
    JSON.parse(Buffer.from(await keptAnswer(deps, c.var.account, c.req.param('result') ?? '')).toString()) as {
      readonly pdf?: string;
      readonly told: object;
    };
  app.get('/:id/analyzeResults/:result', async (c) => c.json((await kept(c)).told));
  app.get('/:id/analyzeResults/:result/pdf', async (c) => {
    const { pdf } = await kept(c);
    if (pdf === undefined) throw new InkstoneError('not_found', 'No PDF was asked for: output=pdf asks for one.');
    return c.body(new Uint8Array(await keptAnswer(deps, c.var.account, pdf)), 200, {
      'Content-Type': 'application/pdf',
    });
  });
  app.all('*', noRoute(app, [base]));
  return { [base]: app };
}

async function searchable(c: Context<Env>, deps: ServerDeps, asked: Parameters<typeof readDocument>[2]) {
  const { answer } = await askFile(c, deps, {
    ...asked,
    task: 'document_parsing',
    taskConfig: { output_format: 'pdf' },
  });
  return answer.file?.bytes;
}

/** JSON that holds or names the file, or the file itself. */
async function sourceOf(c: Context<Env>, maxBytes: number): Promise<Source> {
  if (!c.req.header('content-type')?.startsWith('application/json')) {
    return { bytes: await takeBody(c.req.raw, maxBytes), address: '', field: 'body' };
  }
  const { base64Source: data, urlSource: address } = parseBody(analyzeBody, await readJsonBody(c.req.raw, maxBytes));
  if (address != null) return { address, field: 'urlSource' };
  return { address: `data:application/octet-stream;base64,${data}`, field: 'base64Source' };
}
