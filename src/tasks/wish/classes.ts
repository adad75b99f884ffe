/** Keys that a class declares, in the form of a template. */
interface Declared {
  readonly members: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly span: { readonly from: number; readonly to: number };
}

const head = /^[ \t]*class\s+(\w{1,80})\s*(?:\([^()\n]{0,100}\)\s*)?:[ \t]*$/gmu;
const member = /^[ \t]+(\w{1,80})\s*:\s*([^=#\n]{1,120}?)\s*(?:=\s*[^\n]*)?(?:#[^\n]*)?$/u;
const mostClasses = 20;

/** The last class written in Python's way (Pydantic, dataclasses), its members' types as hints; classes that it names stand in it. */
export function membersOfClasses(prompt: string): Declared | undefined {
  const classes = new Map<string, Record<string, unknown>>();
  let last: Declared | undefined;
  for (const found of [...prompt.slice(0, 20_000).matchAll(head)].slice(0, mostClasses)) {
    const lines: string[] = [];
    const entries: [string, unknown][] = [];
    const from = found.index;
    let to = from + found[0].length;
    for (const line of prompt.slice(to + 1, to + 5000).split('\n')) {
      const parts = member.exec(line);
      if (!parts && line.trim() !== '' && !/^[ \t]/u.test(line)) break;
      to += line.length + 1;
      if (parts) entries.push([parts[1]!, typeIn(parts[2]!, classes)]);
      lines.push(line);
    }
    if (entries.length === 0) continue;
    const members = Object.fromEntries(entries);
    classes.set(found[1]!, members);
    last = { members, text: found[0].trim() + lines.join('\n'), span: { from: last?.span.from ?? from, to } };
  }
  return last;
}

function typeIn(type: string, classes: ReadonlyMap<string, unknown>): unknown {
  const list = /^(?:list|List|Sequence|tuple)\[(.{1,80})\]$/u.exec(type.trim());
  if (list) return [typeIn(list[1]!, classes)];
  const optional = /^Optional\[(.{1,80})\]$/u.exec(type.trim());
  const bare = (optional?.[1] ?? type).replace(/\s{0,4}\|\s{0,4}None$/u, '').trim();
  return classes.get(bare.replace(/^["']|["']$/gu, '')) ?? bare;
}
