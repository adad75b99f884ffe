import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { emptyField } from '../wish/schema-field.ts';
import { firstWish } from '../wish/wish.ts';
import { toJava, toPython } from './literals.ts';
import { clients, snippet } from './snippets.ts';

const asked = {
  wish: {
    ...firstWish,
    task: 'key_information_extraction' as const,
    rotate: true,
    fields: [{ ...emptyField, name: "the owner's name" }],
  },
  origin: 'http://127.0.0.1:8000',
  fileName: 'receipt.png',
  needsKey: true,
};

it.each(clients.map(({ id }) => id))('%s names the server, the model, the task and the field', (client) => {
  const code = snippet(client, asked);
  for (const part of [
    'http://127.0.0.1:8000',
    'qwen-vl-ocr',
    'key_information_extraction',
    'enable_rotate',
    'YOUR_KEY',
  ]) {
    expect(code).toContain(part);
  }
  expect(code.replaceAll("'\\''", "'")).toContain("the owner's name");
});

it('writes a line for the shell that builds the body', () => {
  const pipe = snippet('curl', asked).split('|\ncurl')[0]?.replace("base64 < 'receipt.png'", 'printf aGk=') ?? '';
  const { stdout } = spawnSync('sh', ['-c', pipe], { encoding: 'utf8' });
  const body = JSON.parse(stdout);
  expect(body.messages[0].content[0].image_url.url).toBe('data:image/png;base64,aGk=');
  expect(body.ocr_options.task_config.result_schema).toEqual({ "the owner's name": '' });
});

it('writes values as each language does', () => {
  expect(toPython({ a: { b: true, c: null } })).toBe('{"a": {\n    "b": True,\n    "c": None,\n}}');
  expect(toJava({ a: [1, 'x'], b: {} })).toBe('Map.of("a", List.of(1, "x"), "b", Map.of())');
});
