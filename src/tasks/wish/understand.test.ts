import { describe, expect, it } from 'vitest';
import { byLanguage } from './testing/by-language.ts';
import * as prompts from './testing/prompts.ts';
import { understand } from './understand.ts';
import { understandText } from './understand-text.ts';

describe('understandText', () => {
  it.each([
    ['text', prompts.text],
    ['text or markdown', prompts.parts],
    ['document/markdown', prompts.markdown],
    ['document/html', prompts.html],
    ['document/latex', prompts.latex],
    ['formula/latex', prompts.formula],
    ['boxes/json', prompts.boxes],
    ['all_fields/json', prompts.allFields],
  ])('%s', (wanted, list) => {
    const wrong = list.flatMap((prompt) => {
      const { reading, form, unmet } = understandText(prompt);
      const found = reading === 'text' ? 'text' : `${reading}/${form}`;
      const known = unmet.filter(({ what }) => what !== 'unknown');
      return (found === wanted || wanted.startsWith(`${found} or`)) && known.length === 0
        ? []
        : [`${prompt} => ${found} ${JSON.stringify(unmet)}`];
    });
    expect(wrong).toEqual([]);
  });

  it.each(prompts.tables)('a table as %s: %s', (form, prompt) => {
    expect(understandText(prompt)).toMatchObject({ reading: 'table', unmet: [] });
    expect(understandText(prompt).form ?? '').toBe(form);
  });

  it.each(prompts.fields)('the fields %j: %s', (keys, prompt) => {
    const { reading, asked, unmet } = understandText(prompt);
    expect({ reading, keys: asked?.members.map(([name]) => name).sort(), unmet }).toEqual({
      reading: 'fields',
      keys: [...keys].sort(),
      unmet: [],
    });
  });

  it.each(prompts.beyond)('what is not done: %s', (prompt) => {
    const { reading, unmet } = understandText(prompt);
    expect(reading).toBe('text');
    expect(unmet).not.toEqual([]);
  });

  it.each(Object.entries(byLanguage))('the usual words of %s', (_, list) => {
    for (const [wanted, prompt] of list) {
      const { reading, form, asked, unmet } = understandText(prompt);
      const names = asked?.members.map(([name]) => name).join(', ');
      const found = names ?? (form === undefined || form === 'plain' ? reading : `${reading}/${form}`);
      expect([unmet.length > 0 ? 'not done' : found, prompt]).toEqual([wanted, prompt]);
    }
  });

  it('knows types in every notation', () => {
    const typed = (prompt: string) =>
      understandText(prompt).asked!.members.map(([name, node]) =>
        node.kind === 'field' ? `${name}:${node.type}` : `${name}[]`,
      );
    expect(typed('{"total": <number>, "paid": true, "n": 0.0, "who": "(type: string) the buyer"}')).toEqual([
      'total:number',
      'paid:boolean',
      'n:number',
      'who:string',
    ]);
    expect(typed('{ a: string; b?: number | null; c: string[]; invoice_number: number }')).toEqual([
      'a:string',
      'b:number',
      'c[]',
      'invoice_number:string',
    ]);
  });

  it('shows why', () => {
    const { why } = understandText('Extract the total and the date, then translate them.');
    expect(why.join(' ')).toContain('"translate"');
  });

  it('names what it does not understand', () => {
    expect(understandText('flurb the wug')).toMatchObject({
      reading: 'text',
      asks: false,
      unmet: [{ what: 'unknown' }],
    });
  });
});

describe('understand', () => {
  const said = { user: '', earlier: [], system: '' };
  const schema = '{"title": "Invoice", "type": "object", "properties": {"number": {"type": "string"}}}';
  it.each([
    [
      'the system message where the user asks nothing',
      { user: 'Page 1', system: 'Convert the page to HTML.' },
      'document',
      'html',
    ],
    [
      'its form where the user names none',
      { user: 'Read this page.', system: 'Always answer in Markdown.' },
      'document',
      'markdown',
    ],
    [
      'the user before the system message',
      { user: 'Extract the text', system: 'Extract the total as JSON.' },
      'text',
      undefined,
    ],
    [
      'a schema in the system message where the user names no values',
      { user: 'Extract the invoice.', system: `Answer with JSON of this schema:\n${schema}\nNo fences.` },
      'fields',
      'json',
    ],
    ['values that the user names before that', { user: '{"date": ""}', system: schema }, 'fields', 'json'],
    ['a form that the user names before that', { user: 'To HTML', system: schema }, 'document', 'html'],
    ['what was asked before', { user: '2', earlier: ['Give me the table as CSV'] }, 'table', 'csv'],
    ['nothing of a role', { user: 'To markdown', system: 'You are a helpful assistant.' }, 'document', 'markdown'],
    [
      'what a role does, where nothing else is said',
      { system: 'You are an engine that converts images to Markdown.' },
      'document',
      'markdown',
    ],
  ])('takes %s', (_, more, reading, form) => {
    expect(understand({ ...said, ...more })).toMatchObject({ reading, ...(form && { form }), unmet: [] });
  });
});
