import type { Part } from '../document/write/parts.ts';
import type { FormWriter } from './form.ts';
import { createSettling } from './settle.ts';

/**
 * Writes a document whose text is that of its parts, an empty line between them; it ends without white space.
 * @param write a part; empty where there is nothing to write
 */
export function byParts(write: (part: Part) => string): FormWriter {
  const settling = createSettling();
  /** White space that is sent once something follows it. */
  let held = '';
  let begun = false;
  const piece = (parts: readonly Part[]): string => {
    const texts = parts.map(write).filter((text) => text !== '');
    if (texts.length === 0) return '';
    const text = held + (begun ? '\n\n' : '') + texts.join('\n\n');
    begun = true;
    const kept = text.trimEnd();
    held = text.slice(kept.length);
    return kept;
  };
  return { push: (page) => piece(settling.push(page)), end: () => ({ text: piece(settling.end()) }) };
}
