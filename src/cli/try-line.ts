import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const request = fileURLToPath(new URL('../../examples/receipt.json', import.meta.url));

/** As one word for a POSIX shell; plain words stay as they are. */
const quoted = (word: string): string => (/^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

/**
 * A command that asks the server for the text of the example image; undefined where the examples are not installed.
 * @param url the server's address
 * @param folder where the person is: the file is named from there
 * @param needsKey a key has to be filled in
 */
export function tryLine(url: string, folder: string, needsKey: boolean): string | undefined {
  if (!existsSync(request)) return undefined;
  const key = needsKey ? "-H 'authorization: Bearer YOUR-KEY' " : '';
  const file = quoted(relative(folder, request));
  return `curl -s ${url}/compatible-mode/v1/chat/completions -H 'content-type: application/json' ${key}-d @${file}`;
}
