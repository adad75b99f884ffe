import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './run.ts';

let out = '';
let problems = '';

beforeEach(() => {
  out = '';
  problems = '';
  const keep = (add: (text: string) => void) => (chunk: string | Uint8Array) => {
    add(String(chunk));
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep((text) => (out += text)));
  vi.spyOn(process.stderr, 'write').mockImplementation(keep((text) => (problems += text)));
  vi.spyOn(console, 'log').mockImplementation((text) => (out += `${text}\n`));
  vi.spyOn(console, 'info').mockImplementation((text) => (out += `${text}\n`));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('run', () => {
  it.each([
    ['an unknown command', ['reed', 'a.png'], 'there is no command "reed"'],
    ['no command', [], 'which command?'],
    ['an unknown option', ['read', 'a.png', '--jsonn'], '--jsonn'],
    ['an option without its value', ['read', 'a.png', '--boxes'], '--boxes'],
    ['read without a file', ['read'], 'needs a FILE'],
    ['boxes of several files', ['read', 'a.png', 'b.png', '--boxes', 'out.png'], 'one file, these are 2'],
    ['tables in a form that is none', ['read', 'a.png', '--table', 'pdf'], 'csv, md, json, html, xlsx'],
    ['a workbook without a place', ['read', 'a.png', '--table', 'xlsx'], '--out'],
    ['a document in a form that is none', ['read', 'a.png', '--to', 'docx'], 'text, latex, markdown, html, json'],
    ['a PDF without a place', ['read', 'a.png', '--to', 'pdf'], '--out'],
    ['one document of two files', ['read', 'a.png', 'b.png', '--to', 'latex'], 'one document, these are 2'],
    ['two answers', ['read', 'a.png', '--to', 'html', '--json'], 'take one of them'],
    ['a place for nothing', ['read', 'a.png', '-o', 'a.txt'], 'belongs to --to'],
    ['pages that are none', ['read', 'a.pdf', '--pages', '3-1'], '--pages takes'],
    ['a text layer that is none', ['read', 'a.pdf', '--text-layer', 'no'], 'auto, ocr, text'],
    ['boxes without all of its files', ['boxes', 'answer.json'], 'missing required args'],
    ['a batch without a place', ['batch', 'src'], '--out'],
    ['a batch of nothing', ['batch', 'no-such-folder', '-o', 'out'], 'no file or folder'],
    ['a batch in a form that is none', ['batch', 'src/cli', '-o', 'out', '--to', 'docx'], 'text, latex'],
    ['an unknown action of models', ['models', 'mend'], 'models takes'],
    ['nothing to download', ['models', 'add', 'no-such-model'], '"no-such-model"'],
  ])('answers %s with 2 and says what is wrong', async (_, args, message) => {
    expect(await run(args)).toBe(2);
    expect(problems).toContain(message);
    expect(out).toBe('');
  });

  it('names a wrong setting', async () => {
    vi.stubEnv('INKSTONE_THREADS', 'many');
    expect(await run(['read', 'a.png'])).toBe(2);
    expect(problems).toContain('INKSTONE_THREADS');
  });

  it('prints the version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(await run(['--version'])).toBe(0);
    expect(out).toContain(version);
  });

  it('lists every command', async () => {
    expect(await run(['--help'])).toBe(0);
    for (const name of ['serve', 'read', 'boxes', 'models']) expect(out).toMatch(new RegExp(`^ +${name} `, 'm'));
  });

  it('answers 1 when a file of `boxes` is missing', async () => {
    expect(await run(['boxes', 'no-such.json', 'no.png', 'out.png'])).toBe(1);
    expect(problems).toContain('no-such.json');
  });
});
