// Every regular expression in the product's sources: the literals by the syntax tree, the others as their module makes them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** TypeScript sources that ship, below `folder`. */
export function sources(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$|\.d\.ts$|(?:^|\/)test(?:ing)?[/-]/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

/** The literals of a source, and whether it makes others with `new RegExp`. */
export function literalsIn(path) {
  const literals = [];
  let makesOthers = false;
  const walk = (node) => {
    if (typeof node !== 'object' || node === null) return;
    if (node.type === 'Literal' && node.regex) {
      literals.push({ path, source: node.regex.pattern, flags: node.regex.flags });
    }
    if (node.type === 'NewExpression' && node.callee.name === 'RegExp') makesOthers = true;
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseAst(readFileSync(path, 'utf8'), { lang: 'ts', sourceType: 'module' }));
  return { literals, makesOthers };
}

/** The regular expressions that are made with `new RegExp` while `load` runs. */
export async function madeDuring(load, path) {
  const made = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args) {
      const regex = Reflect.construct(target, args);
      made.push({ path, source: regex.source, flags: regex.flags });
      return regex;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = Original;
  }
  return made;
}
