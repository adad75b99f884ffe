import type { FormWriter } from './form.ts';

/** Puts a text in a code fence of Markdown. */
export const fence = (name: string, text: string): string => `\`\`\`${name}\n${text}\n\`\`\``;

/** A writer whose text, as a whole, stands in a code fence. */
export function inFence(name: string, { push, end }: FormWriter): FormWriter {
  let open = '';
  const opened = (text: string) => {
    if (text === '' || open !== '') return text;
    open = `\`\`\`${name}\n`;
    return open + text;
  };
  return {
    push: (page) => opened(push(page)),
    async end(press) {
      const { text, ...more } = await end(press);
      return { ...more, text: `${open === '' && text === '' ? `\`\`\`${name}\n` : opened(text)}\n\`\`\`` };
    },
  };
}
