/** A JSON value as Python writes it, indented by four. */
export function toPython(value: unknown, depth = 0): string {
  const pad = '    '.repeat(depth + 1);
  const end = '    '.repeat(depth);
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((each) => toPython(each, depth)).join(', ')}]`;
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  if (entries.length === 1 && depth === 0)
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}: ${toPython(each, depth)}`).join(', ')}}`;
  return `{\n${entries.map(([key, each]) => `${pad}${JSON.stringify(key)}: ${toPython(each, depth + 1)},`).join('\n')}\n${end}}`;
}

/** A JSON value as Java writes it. `Map.of` takes ten pairs at most: more are entries. */
export function toJava(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `List.of(${value.map(toJava).join(', ')})`;
  const entries = Object.entries(value).map(([key, each]) => [JSON.stringify(key), toJava(each)] as const);
  if (entries.length <= 10) return `Map.of(${entries.map(([key, each]) => `${key}, ${each}`).join(', ')})`;
  return `Map.ofEntries(${entries.map(([key, each]) => `Map.entry(${key}, ${each})`).join(', ')})`;
}
