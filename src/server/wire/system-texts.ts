/** Parts of a system message that are looked at. */
const mostParts = 100;

/** The texts of a message that may hold anything; none where it is neither the system's nor the developer's. */
export function systemTexts({ role, content }: { readonly role: string; readonly content?: unknown }): string[] {
  if (role !== 'system' && role !== 'developer') return [];
  if (typeof content === 'string') return [content];
  if (!Array.isArray(content)) return [];
  return content.slice(0, mostParts).flatMap((part: unknown) => {
    const text = typeof part === 'object' && part !== null && 'text' in part ? part.text : undefined;
    return typeof text === 'string' ? [text] : [];
  });
}
