import { z } from 'zod';
import { withForm } from './wire-form.ts';

/** Messages of a call, and items of a message. */
const most = 1000;

/**
 * A list of which every item is checked up to the first that is wrong; zod's own array goes on and keeps a complaint about each.
 * A list of more than a thousand items is not walked at all.
 * @param name what the callers call it
 * @param errors what they read when it is no list, or empty
 */
export function list<T extends z.ZodType>(
  name: string,
  item: T,
  errors: { readonly noList: (value: unknown) => string; readonly empty: string },
) {
  const read = z.unknown().transform((value, context): z.output<T>[] => {
    const complain = (message: string, path: PropertyKey[] = []) => {
      context.addIssue({ code: 'custom', message, path });
      return z.NEVER;
    };
    if (!Array.isArray(value)) return complain(errors.noList(value));
    if (value.length === 0) return complain(errors.empty);
    if (value.length > most) return complain(`${name} may hold at most ${most} items.`);
    const items: z.output<T>[] = [];
    for (const [i, each] of value.entries()) {
      const result = item.safeParse(each);
      const [issue] = result.error?.issues ?? [];
      if (issue) return complain(issue.message, [i, ...issue.path]);
      items.push(result.data as z.output<T>);
    }
    return items;
  });
  return withForm({ list: { item, most } }, read);
}
