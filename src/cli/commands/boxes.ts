import { readFile, writeFile } from 'node:fs/promises';
import type { CAC } from 'cac';
import { drawBoxes } from '../../image/encode.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { responseLines } from '../response-lines.ts';
import { asTyped } from '../stdin-name.ts';

async function boxes(response: unknown, image: unknown, out: unknown): Promise<ExitCode> {
  const text = await readFile(asTyped(response), 'utf8');
  const lines = responseLines(JSON.parse(text));
  await writeFile(asTyped(out), await drawBoxes(await readFile(asTyped(image)), lines));
  return exitCode.ok;
}

/** `inkstone boxes`: draws what an API answer locates on the image it was asked about. */
export function addBoxes(cli: CAC): void {
  cli
    .command('boxes <response.json> <image> <out.png>', 'Draw the boxes of an advanced_recognition answer on its image')
    .example('  inkstone boxes answer.json receipt.png boxes.png')
    .action(boxes);
}
