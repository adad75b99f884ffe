import { expect, test } from 'vitest';
import { asks, chat, chatPath, edge, generation, generationPath, jsonOf } from '../testing/fake.ts';
import { processedText } from './spell-result.ts';

const bytes = Buffer.from('a file');
const file = { name: 'document.pdf', mediaType: 'application/pdf', bytes };
const spelled = {
  name: 'document.pdf',
  media_type: 'application/pdf',
  data: `data:application/pdf;base64,${bytes.toString('base64')}`,
};

test('a file of an answer is a data URL beside the text, in both dialects', async () => {
  const { post } = await edge(asks(['x'], { file, ocrResult: { blocks: [] } }));
  const expected = { blocks: [], file: spelled };
  expect(await jsonOf(post(generationPath, generation()))).toMatchObject({
    output: { choices: [{ message: { content: [{ text: 'x', ocr_result: expected }] } }] },
  });
  expect(await jsonOf(post(chatPath, chat()))).toMatchObject({ choices: [{ message: { ocr_result: expected } }] });
});

test('a file that no string can hold is refused', async () => {
  const large = { ...file, bytes: new Uint8Array(256 * 2 ** 20 + 1) };
  const { post } = await edge(asks(['x'], { file: large }));
  expect(await jsonOf(post(chatPath, chat()))).toMatchObject({
    error: { code: 'invalid_parameter_error', param: 'ocr_options.pages' },
  });
});

test.each([
  ['```html\n<table></table>\n```', '<table></table>'],
  ['```json\n{\n}\n```', '{\n}'],
  ['plain\ntext', 'plain\ntext'],
  ['```csv\na\n```\n\n```csv\nb\n```', '```csv\na\n```\n\n```csv\nb\n```'],
  ['```\n```', '```\n```'],
  ['```', '```'],
  ['', ''],
])('processed, %j is %j', (text, processed) => expect(processedText(text)).toBe(processed));
