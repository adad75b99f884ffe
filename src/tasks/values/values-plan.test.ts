import { describe, expect, it } from 'vitest';
import type { Question } from '../../types/question.ts';
import { box, line, page, written } from '../test-pages.ts';

const slip = page([
  line('Invoice No: A-1007', box(40, 40, 200, 20)),
  line('Date: 03/04/2022', box(40, 80, 180, 20)),
  line('Total', box(40, 120, 60, 20)),
  line('$41.50', box(300, 120, 70, 20)),
]);
const note = page([line('Nothing of the kind', box(10, 10, 100, 20)), line('stands here', box(10, 40, 80, 20))]);

const schema = (properties: object, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const answer = async (asked: Partial<Question>, pages = [slip]) => {
  const { text, ocrResult, warnings, task } = await written(asked, pages);
  return { text, ocrResult: ocrResult as Record<string, unknown> | undefined, warnings, task };
};
const structure = (properties: object) => ({ structure: { schema: schema(properties), field: 'response_format' } });

describe('a schema', () => {
  it('is answered with bare JSON that keeps it', async () => {
    const { text, task, warnings } = await answer(
      structure({ invoice_number: { type: 'string' }, total: { type: 'number' }, iban: { type: ['string', 'null'] } }),
    );
    expect(text).toBe('{"invoice_number":"A-1007","total":41.5,"iban":null}');
    expect({ task, warnings }).toEqual({ task: 'key_information_extraction', warnings: [] });
  });

  it('gets the emptiest value where null is not allowed, with a remark', async () => {
    const { text, warnings } = await answer(structure({ total: { type: 'number' }, iban: { type: 'string' } }));
    expect(JSON.parse(text)).toEqual({ total: 41.5, iban: '' });
    expect(warnings).toEqual([expect.stringContaining('iban')]);
  });

  it('has its fields for the text filled from the reading', async () => {
    const lines = { type: 'array', items: { type: 'string' } };
    const pages = { type: 'array', items: schema({ page: { type: 'integer' }, text: { type: 'string' } }) };
    const { text } = await answer(structure({ total: { type: 'number' }, text: { type: 'string' }, lines, pages }), [
      note,
    ]);
    expect(JSON.parse(text)).toEqual({
      total: 0,
      text: 'Nothing of the kind\nstands here',
      lines: ['Nothing of the kind', 'stands here'],
      pages: [{ page: 1, text: 'Nothing of the kind\nstands here' }],
    });
  });

  it('may be a list, or an object of any keys', async () => {
    const list = await answer(
      { structure: { schema: { type: 'array', items: schema({ text: { type: 'string' } }) }, field: 'f' } },
      [note],
    );
    expect(JSON.parse(list.text)).toEqual([{ text: 'Nothing of the kind' }, { text: 'stands here' }]);
    const any = await answer({
      structure: { schema: { type: 'object', additionalProperties: { type: 'string' } }, field: 'f' },
    });
    expect(JSON.parse(any.text)).toMatchObject({ Date: '03/04/2022', Total: '$41.50' });
  });

  it('never leaves a caller without the text', async () => {
    const { text, ocrResult, warnings } = await answer(structure({ total: { type: ['number', 'null'] } }), [note]);
    expect(text).toBe('{"total":null}');
    expect(ocrResult).toMatchObject({ text: 'Nothing of the kind\nstands here' });
    expect(warnings).toEqual([expect.stringContaining('ocr_result.text')]);
  });

  it('is refused by the name of its field where it can not be followed', async () => {
    const broken = { type: 'object', properties: { a: { $ref: '#/$defs/a' } }, $defs: { a: { $ref: '#/$defs/a' } } };
    await expect(answer({ structure: { schema: broken, field: 'tools[0].parameters' } })).rejects.toMatchObject({
      code: 'invalid_request',
      field: 'tools[0].parameters',
    });
  });
});

describe('any JSON', () => {
  const anyJson = { structure: { schema: undefined, field: 'response_format' } };
  it.each([
    ['fields', 'Extract the invoice number and total', { 'invoice number': 'A-1007', total: '$41.50' }],
    ['all fields', 'Extract all fields', { 'Invoice No': 'A-1007', Date: '03/04/2022', Total: '$41.50' }],
    ['the text', 'Read the text', { text: slip.text }],
    ['the text where a prompt is not followed', 'Translate it', { text: slip.text }],
    [
      'the lines with their places',
      'Text with bounding boxes',
      { lines: expect.arrayContaining([{ text: 'Total', bbox: [40, 120, 100, 140] }]) },
    ],
  ])('holds %s', async (_, prompt, wanted) => {
    const { text } = await answer({ ...anyJson, prompt });
    expect(JSON.parse(text)).toEqual(wanted);
  });
});

describe('a free prompt', () => {
  it('gets a template filled, with the text where it asks for it', async () => {
    const { text, warnings } = await answer({ prompt: 'Return {"total": <number>, "full_text": "..."}' });
    expect(JSON.parse(text.slice(8, -4))).toEqual({ total: 41.5, full_text: slip.text });
    expect(warnings).toEqual([]);
  });

  it('gets boxes in the shape of its template', async () => {
    const { text } = await answer({ prompt: 'Return [{"text": "", "bbox": {"x1": 0, "y1": 0, "x2": 0, "y2": 0}}]' }, [
      note,
    ]);
    expect(JSON.parse(text.slice(8, -4))[1]).toEqual({ text: 'stands here', bbox: { x1: 10, y1: 40, x2: 90, y2: 60 } });
  });

  it('gets the text after JSON in which nothing was found', async () => {
    const { text, warnings } = await answer({ prompt: 'Extract iban and bic as JSON' }, [note]);
    expect(text).toBe('```json\n{\n  "iban": null,\n  "bic": null\n}\n```\n\nNothing of the kind\nstands here');
    expect(warnings).toHaveLength(1);
  });

  it('gets the text and a warning where it is not followed, and no warning where it is', async () => {
    const other = await answer({ prompt: 'Summarize this.' });
    expect(other).toMatchObject({ text: slip.text, warnings: [expect.stringContaining('not followed')] });
    expect(await answer({ prompt: 'Read everything, please.' })).toMatchObject({ text: slip.text, warnings: [] });
  });

  it('is named in the reasons', async () => {
    expect((await written({ prompt: 'Extract the total' }, [slip])).why.join(' ')).toContain('"total"');
  });
});
