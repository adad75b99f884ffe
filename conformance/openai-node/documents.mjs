// PDFs in chat: as image_url and as file parts, page ranges, what can't be read.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { BadRequestError } from 'openai';
import { check, expectText, fixture } from '../shared/checks.mjs';
import { call, read } from './ask.mjs';

const { document, brokenDocument } = fixture;
const pages = ['english', 'chinese', 'word'];
const dataURL = () => `data:application/pdf;base64,${readFileSync(document.path, 'base64')}`;

check('extension: a PDF by URL', async () => expectText(await read(document.url), ...pages));
check('extension: a PDF as a data URL', async () => expectText(await read(dataURL()), ...pages));
check('extension: a PDF as a file part', async () => {
  const part = { type: 'file', file: { filename: 'document.pdf', file_data: dataURL() } };
  expectText(await read(part), ...pages);
});

check('extension: pages of a PDF, named with their places', async () => {
  const completion = await call([document.url], { ocr_options: { task: 'advanced_recognition', pages: '3,1' } });
  const words = completion.choices[0].message.ocr_result.words_info;
  assert.equal(words[0].text, 'STATION');
  assert.deepEqual(
    words.map(({ page }) => page),
    [2, 0, 0, 0],
  );
});

check('extension: pages of a PDF are streamed one by one', async () => {
  const texts = [];
  for await (const chunk of await call([document.url], { stream: true })) {
    const text = chunk.choices[0]?.delta.content;
    if (text) texts.push(text);
  }
  assert.equal(texts.length, 3);
  expectText(texts.join(''), ...pages);
});

check('a broken PDF, a page that is not there', async () => {
  await assert.rejects(read(brokenDocument.url), (error) => {
    assert.ok(error instanceof BadRequestError);
    assert.match(error.message, /can not be read as a PDF/);
    return true;
  });
  const missing = call([document.url], { ocr_options: { pages: '9' } });
  await assert.rejects(missing, /page 9, but the file has 3/);
});
