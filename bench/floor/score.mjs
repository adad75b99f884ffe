// Scores of the recorded pages whose truth is known: how well the rules of today read what was seen once.
import { scorePage } from '../documents/score.mjs';
import { teds } from '../lib/teds.mjs';

const mean = (values) => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);
const percent = (share) => Math.round(1000 * share) / 10;

/** A value as it is compared: case, width, white space and punctuation around it say nothing. */
export const comparable = (value) =>
  String(value ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Values by their paths; a list of plain values is one value in several right forms. */
export function leaves(value, path = '') {
  const isForms = Array.isArray(value) && value.every((each) => typeof each !== 'object');
  if (value === null || typeof value !== 'object' || isForms) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}/${key}`));
}

/** How many values are wanted, were told, and are right. */
export function scoreFields(expected, answer) {
  const told = new Map(leaves(answer).filter(([, value]) => comparable(value) !== ''));
  const wanted = leaves(expected).filter(([, value]) => [value].flat().some((form) => comparable(form) !== ''));
  const right = wanted.filter(
    ([path, value]) => told.has(path) && [value].flat().some((form) => comparable(form) === comparable(told.get(path))),
  );
  return { wanted: wanted.length, told: told.size, right: right.length };
}

/**
 * @param {{task: string, expected: unknown, answer: unknown}[]} pages what `withTruth` of src/golden answers for each
 * @returns {Record<string, number>} scores from 0 to 100, higher is better
 */
export function scoresOf(pages) {
  const of = (task) => pages.filter((page) => page.task === task);
  const documents = of('document').map(({ expected, answer }) => scorePage(expected, answer));
  const sum = (group, key) => group.reduce((total, each) => total + each[key], 0);
  const fields = of('kie').map(({ expected, answer }) => scoreFields(expected, answer));
  return {
    kinds: percent((2 * sum(documents, 'right')) / (sum(documents, 'items') + sum(documents, 'found'))),
    order: percent(1 - mean(documents.map(({ order }) => order))),
    text: percent(mean(documents.map(({ text }) => text))),
    'tables of documents (TEDS)': percent(mean(documents.flatMap(({ tables }) => tables))),
    'formulas of documents': percent(mean(documents.flatMap(({ formulas }) => formulas))),
    'tables (TEDS)': percent(mean(of('table').map(({ expected, answer }) => teds(answer, expected)))),
    'fields (F1)': percent((2 * sum(fields, 'right')) / (sum(fields, 'wanted') + sum(fields, 'told'))),
  };
}
