import { parseLoose } from './loose-json.ts';
import type { SchemaField, SchemaObject } from './schema.ts';

/** Longer prompts are looked at up to here. */
const longestPrompt = 100_000;
const mostListed = 100;

/**
 * The template or schema a prompt holds: the text between its last outermost pair of braces that names something.
 * The caller reads it with `fromSchema`.
 */
export function templateOf(prompt: string): Readonly<Record<string, unknown>> | undefined {
  const text = prompt.slice(0, longestPrompt);
  const found: [start: number, end: number][] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') {
      if (depth++ === 0) start = i;
    } else if (text[i] === '}' && depth > 0 && --depth === 0) found.push([start, i + 1]);
  }
  // The beginning of an object that was cut off.
  if (depth > 0) found.push([start, text.length]);
  for (const [from, to] of found.reverse().slice(0, 3)) {
    const value = parseLoose(text.slice(from, to));
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0) {
      return value as Record<string, unknown>;
    }
  }
  return undefined;
}

const verbs =
  /(?:提取|抽取|识别出?|读取|找出|获取|返回|输出|extract|find|get|return|read|identify|list|give me|output)/iu;
const ofImage =
  /(?:出?(?:这|该|本)?(?:张|个)?(?:图片|图像|图中|车票|发票|票据|单据|收据|证件|小票|文档|表单|照片|票面)?(?:图片|图像)?(?:中|上|里|内)?(?:的|以下|下列|如下|关键)*(?:关键)?(?:信息|字段|内容)?)/u;
const beforeList = new RegExp(`^\\s*(?:出|为)?${ofImage.source}`, 'u');
const enough =
  /^(?:(?:the\s+)?(?:following\s+)?(?:key\s+)?(?:fields?|information|values?|details?|data|items?)|(?:以下|下列|如下|关键|全部|所有)*(?:字段|信息|内容|数据|键值对)+)$/iu;

/**
 * The names a prompt lists in plain words: "Extract the invoice number, date and total as JSON", "请提取车票中的车次、
 * 票价". Undefined for a prompt that lists nothing of the kind.
 */
export function listedNames(prompt: string): string[] | undefined {
  const text = prompt.slice(0, 4000);
  for (const sentence of text.split(/[.。！!？?\n;；](?=\s|$|[^\d])/u)) {
    const verb = verbs.exec(sentence);
    if (!verb) continue;
    let list = sentence.slice(verb.index + verb[0].length);
    const colon = /[:：]/u.exec(list);
    if (colon && list.slice(colon.index + 1).trim() !== '') list = list.slice(colon.index + 1);
    else list = list.replace(beforeList, '');
    list = list
      .replace(
        /^\s*(?:an?\s+)?json(?:\s+object)?\s+(?:with|of|containing|for)\s+(?:the\s+)?(?:following\s+)?(?:fields?\s+|keys?\s+)?/iu,
        '',
      )
      .replace(
        /\s(?:from|in|of|on|as|and return|to|with|using|out of)\s+(?:(?:the|this|a|an|valid)\s+){0,3}(?:[\p{L}-]+\s+){0,3}(?:image|picture|photo|document|receipt|invoice|ticket|json|form|card|scan|page)\b.*$/iu,
        '',
      )
      .replace(/(?:结果\s{0,4})?(?:并|以|用|按|返回|输出)\s{0,4}json.*$/iu, '');
    const names = list
      .split(/[、，,\n]|(?:^|\s)and\s|以及|(?<=[\p{Script=Han}])[和与及](?=[\p{Script=Han}])/iu)
      .map((name) =>
        name
          .replace(/^\s*(?:and|the|a|an|以及|其|和)\s+/iu, '')
          .replace(/^[\s\-*•"'“`\d.)]+|(?<![\s"'”`.。])[\s"'”`.。]+$/gu, '')
          .replace(/等$/u, ''),
      )
      .filter((name) => name !== '' && !enough.test(name));
    const plausible = names.filter(
      (name) => name.length <= 40 && name.split(/\s+/u).length <= 5 && /\p{L}/u.test(name),
    );
    if (plausible.length >= 2 && plausible.length >= 0.8 * names.length)
      return [...new Set(plausible)].slice(0, mostListed);
  }
  return undefined;
}

/** An asked object with the given names. */
export function ofNames(names: readonly string[]): SchemaObject {
  return { kind: 'object', members: names.map((name) => [name, plainField(name)] as const) };
}

function plainField(name: string): SchemaField {
  return { kind: 'field', name, path: [name], description: '', type: 'string', format: '', choices: [] };
}
