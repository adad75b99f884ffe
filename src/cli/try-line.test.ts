import { expect, it } from 'vitest';
import { tryLine } from './try-line.ts';

it('names the example from where the person is, and asks for a key only where one is needed', () => {
  const url = 'http://127.0.0.1:8000';
  const line = tryLine(url, process.cwd(), false);
  expect(line).toBe(
    `curl -s ${url}/compatible-mode/v1/chat/completions -H 'content-type: application/json' -d @examples/receipt.json`,
  );
  expect(tryLine(url, `${process.cwd()}/src`, true)).toMatch(/-H 'authorization: Bearer .*-d @\.\.\/examples/);
});
