import { Hono } from 'hono';
import { InkstoneError } from '../../types/error.ts';
import type { ServerDeps } from '../deps.ts';
import { askFile, readDocument, usualModel } from '../documents/ask-file.ts';
import type { Env } from '../http/env.ts';
import { readJsonBody } from '../http/json-body.ts';
import { parseBody } from '../wire/parse.ts';
import { structuredOf } from '../wire/structured.ts';
import { pagesFromZero } from './pages.ts';
import { type OcrBody, ocrBody } from './schema.ts';
import { sourceOf } from './source.ts';
import { spellPage } from './spell-page.ts';

/** `POST /v1/ocr`: a document as Markdown, page by page, and its values where a schema names them. */
export function ocr(deps: ServerDeps) {
  return new Hono<Env>().post('/', async (c) => {
    const body = parseBody(ocrBody, await readJsonBody(c.req.raw, deps.settings.INKSTONE_MAX_BODY_BYTES));
    const model = /^mistral-ocr/i.test(body.model ?? '') ? usualModel : (body.model ?? usualModel);
    const asked = {
      source: sourceOf(body, deps.secret),
      files: { pages: pagesFromZero(body.pages) },
      model,
    };
    const structure = annotationOf(body);
    const figures = body.include_image_base64 === true && body.image_limit !== 0;
    const { pages, warnings, pictures } = await readDocument(c, deps, { ...asked, figures });
    const annotated = structure && (await askFile(c, deps, { ...asked, ...structure }));
    const remarks = [...warnings, ...notDone(body), ...(annotated?.answer.warnings ?? [])];
    return c.json({
      pages: pages.map((page) => spellPage(page, body, pictures)),
      model: body.model ?? usualModel,
      document_annotation: annotated?.text ?? null,
      usage_info: { pages_processed: pages.length, doc_size_bytes: null },
      ...(remarks.length > 0 && { warnings: remarks }),
    });
  });
}

/** What is asked of the whole document, beside its text. */
function annotationOf({ document_annotation_format: format, document_annotation_prompt: prompt }: OcrBody) {
  const { structure } = structuredOf({ response_format: format }, { format: 'document_annotation_format' });
  if (structure) return { structure, ...(prompt && { prompt }) };
  if (!prompt) return undefined;
  const message = 'document_annotation_prompt needs a document_annotation_format.';
  throw new InkstoneError('invalid_request', message, { field: 'document_annotation_prompt' });
}

/** What was asked for and this server does not do. */
function notDone({ bbox_annotation_format: figures }: OcrBody): string[] {
  return figures == null ? [] : ['bbox_annotation_format: figures are not described.'];
}
