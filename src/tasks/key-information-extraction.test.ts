import { describe, expect, it } from 'vitest';
import type { Question } from '../types/question.ts';
import { box, line, page, written } from './test-pages.ts';

const slip = page([
  line('Invoice No: A-1007', box(40, 40, 200, 20)),
  line('Date: 03/04/2022', box(40, 80, 180, 20)),
  line('Total', box(40, 120, 60, 20)),
  line('$41.50', box(300, 120, 70, 20)),
]);

const task = 'key_information_extraction';
const ask = (asked: Partial<Question>, pages = [slip]) => written(asked, pages);
const fenced = (text: string) => JSON.parse(/^```json\n([\s\S]*)\n```$/u.exec(text)![1]!) as unknown;

describe('key information extraction', () => {
  it('reads every writing: a form may be in any', async () => {
    const questions: Partial<Question>[] = [
      { task, taskConfig: { result_schema: { total: '' } } },
      { prompt: 'Extract the invoice number and total as JSON.' },
      { task },
    ];
    for (const question of questions) expect((await ask(question)).wants.features).toContain('scripts');
    const sampled = async (key: string) =>
      (await ask({ task, taskConfig: { result_schema: { [key]: '' } } })).wants.sampled;
    expect(await Promise.all(['total', '合计', 'Сумма', 'سعر'].map(sampled))).toEqual([true, true, false, false]);
  });

  it('fills a result_schema: the same object fenced in the text and in kv_result', async () => {
    const taskConfig = { result_schema: { total: '', 'Invoice No': '', iban: '', date: 'YYYY-MM-DD' } };
    const final = await ask({ task, taskConfig });
    const values = { total: '$41.50', 'Invoice No': 'A-1007', iban: null, date: '2022-04-03' };
    expect(fenced(final.text)).toEqual(values);
    expect(Object.keys(fenced(final.text) as object)).toEqual(Object.keys(values));
    expect(final.ocrResult).toMatchObject({
      kv_result: values,
      fields: [{ path: 'total', lines: [3] }, { lines: [0] }, { lines: [1] }],
    });
  });

  it('answers a prompt with a template, a list, or the fixed prompt', async () => {
    const template = await ask({ prompt: "Return {'total': 'xxx'}" });
    expect(template).toMatchObject({ task, warnings: [], ocrResult: { kv_result: { total: '$41.50' } } });
    const list = await ask({ prompt: 'Extract the invoice number and total as JSON.' });
    expect(list.ocrResult).toMatchObject({ kv_result: { 'invoice number': 'A-1007', total: '$41.50' } });
    const all = await ask({ prompt: '假设你是一名信息提取专家。请提取图像中的全部键值对，结果以json字典格式输出。' });
    expect(all.ocrResult).toMatchObject({
      kv_result: { 'Invoice No': 'A-1007', Date: '03/04/2022', Total: '$41.50' },
    });
    const fixed = await ask({
      prompt: '假设你是一名信息提取专家。现在给你一个JSON模式。输入的JSON模式内容如下: {"合计": ""}。',
    });
    expect(fixed.ocrResult).toMatchObject({ kv_result: { 合计: '$41.50' } });
  });

  it('answers once for all pages', async () => {
    const taskConfig = { result_schema: { total: '' } };
    const { pieces, text } = await ask({ task, taskConfig }, [slip, { ...slip, image: 1 }]);
    expect(pieces).toEqual(['', '']);
    expect(fenced(text)).toEqual({ total: '$41.50' });
  });

  it('refuses a bad schema before anything is read, and ignores one that another task was sent', async () => {
    const taskConfig = { result_schema: { a: { b: { c: { d: '' } } } } };
    await expect(ask({ task, taskConfig })).rejects.toMatchObject({
      code: 'invalid_request',
      field: 'ocr_options.task_config.result_schema',
    });
    expect((await ask({ task: 'text_recognition', taskConfig })).ocrResult).toBeUndefined();
  });
});
