// The OCR and Files APIs with the unmodified @mistralai/mistralai. Usage: node main.mjs fixture.json
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Mistral } from '@mistralai/mistralai';
import { MistralError } from '@mistralai/mistralai/models/errors/index.js';
import { check, expectInvoice, expectText, fixture, images, runChecks } from '../shared/checks.mjs';

const model = 'mistral-ocr-latest';
const client = new Mistral({ apiKey: fixture.key, serverURL: fixture.url });
const image = (imageUrl) => ({ type: 'image_url', imageUrl });
const document = (documentUrl) => ({ type: 'document_url', documentUrl });
const read = (source, more = {}) => client.ocr.process({ model, document: source, ...more });
const textOf = ({ pages }) => pages.map(({ markdown }) => markdown).join('\n');

check('a picture by URL, a PDF with chosen pages', async () => {
  expectText(textOf(await read(image(images.english.url))), 'english');
  const answer = await read(document(fixture.document.url), { pages: [1, 2] });
  assert.deepEqual(
    answer.pages.map(({ index }) => index),
    [1, 2],
  );
  expectText(textOf(answer), 'chinese', 'word');
});

check('files: upload, signed URL, delete', async () => {
  const content = new Blob([readFileSync(fixture.document.path)]);
  const file = await client.files.upload({ file: { fileName: 'document.pdf', content }, purpose: 'ocr' });
  const { url } = await client.files.getSignedUrl({ fileId: file.id });
  expectText(textOf(await read(document(url))), 'english', 'chinese', 'word');
  assert.ok((await client.files.delete({ fileId: file.id })).deleted);
});

check('values by a schema', async () => {
  const schemaDefinition = {
    type: 'object',
    properties: { invoice_number: { type: 'string' }, total_due: { type: 'number' } },
    required: ['invoice_number', 'total_due'],
  };
  const documentAnnotationFormat = { type: 'json_schema', jsonSchema: { name: 'invoice', schemaDefinition } };
  const { documentAnnotation } = await read(image(images.english.url), { documentAnnotationFormat });
  const { invoice_number: number, total_due: total } = JSON.parse(documentAnnotation);
  expectInvoice(number, total);
});

check('errors are its own: key, picture', async () => {
  const status = (wanted) => (error) => error instanceof MistralError && error.statusCode === wanted;
  const stranger = new Mistral({ apiKey: 'sk-wrong', serverURL: fixture.url });
  await assert.rejects(stranger.ocr.process({ model, document: image(images.word.url) }), status(401));
  await assert.rejects(read(image(fixture.broken.url)), status(400));
});

const { version } = JSON.parse(
  readFileSync(new URL('node_modules/@mistralai/mistralai/package.json', import.meta.url), 'utf8'),
);
await runChecks(`mistral-node ${version}`);
