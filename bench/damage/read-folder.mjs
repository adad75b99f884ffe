// A labelled folder through a running server, with confidences: what `advanced_recognition` answers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../../scripts/lib/ask.mjs';

/** @returns {Promise<{id: string, prediction: {text: string, quad: number[], confidence: number}[]}[]>} */
export async function readFolder(url, folder, labels) {
  const read = [];
  for (const label of labels) {
    const words = await ask(url, label, readFileSync(join(folder, label.image)));
    const prediction = words.map(({ text, location, confidence }) => ({ text, quad: location, confidence }));
    read.push({ id: label.id, prediction });
  }
  return read;
}
