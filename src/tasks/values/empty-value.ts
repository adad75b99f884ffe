import { type Json, own } from '../../extract/schema/schema-node.ts';
import { allowsNumber, allowsString } from './fit-value.ts';
import { kindOf } from './schema-reader.ts';

/** Choices that say that there is no value, in the order of preference. */
const noChoice = [
  '',
  'null',
  'none',
  'n/a',
  'na',
  'unknown',
  'other',
  'unspecified',
  'not_found',
  '无',
  '未知',
  '其他',
];
/** Values of a format that no document has. */
const nothing: Readonly<Record<string, string>> = {
  date: '0001-01-01',
  'date-time': '0001-01-01T00:00:00Z',
  time: '00:00:00',
  duration: 'PT0S',
  email: 'none@example.invalid',
  uuid: '00000000-0000-0000-0000-000000000000',
  ipv4: '0.0.0.0',
  ipv6: '::',
  uri: 'about:blank',
  hostname: 'example.invalid',
};
const longestFiller = 1000;

/** The emptiest value that a node allows, for a value that is wanted and was not found. */
export function emptyOf(node: Json): unknown {
  const choices = own(node, 'enum');
  if (Array.isArray(choices) && choices.length > 0) {
    const named = (name: string) => choices.find((choice) => String(choice).toLowerCase() === name);
    return noChoice.map(named).find((choice) => choice !== undefined) ?? choices[0];
  }
  switch (kindOf(node)) {
    case 'string':
      return emptyString(node);
    case 'number':
    case 'integer':
      return emptyNumber(node);
    case 'boolean':
      return false;
    default:
      return null;
  }
}

/** Nothing, or what comes nearest to it. */
function emptyString(node: Json): string {
  const [format, least] = [own(node, 'format'), own(node, 'minLength')];
  const examples = own(node, 'examples');
  const tried = [
    typeof least === 'number' ? '?'.repeat(Math.min(Math.max(least, 0), longestFiller)) : '',
    typeof format === 'string' && Object.hasOwn(nothing, format) ? nothing[format] : undefined,
    own(node, 'default'),
    ...(Array.isArray(examples) ? examples.slice(0, 3) : []),
  ].filter((each) => typeof each === 'string');
  return tried.find((each) => allowsString(node, each)) ?? tried[0]!;
}

/** Zero, or the number nearest to it that the bounds allow. */
function emptyNumber(node: Json): number {
  const bound = (key: string) => {
    const value = own(node, key);
    return typeof value === 'number' ? value : undefined;
  };
  const step = bound('multipleOf') ?? 1;
  const [least, above, most, below] = [
    bound('minimum'),
    bound('exclusiveMinimum'),
    bound('maximum'),
    bound('exclusiveMaximum'),
  ];
  const tried = [
    0,
    least,
    least === undefined ? undefined : Math.ceil(least / step) * step,
    above === undefined ? undefined : (Math.floor(above / step) + 1) * step,
    above !== undefined && below !== undefined ? (above + below) / 2 : undefined,
    most,
    most === undefined ? undefined : Math.floor(most / step) * step,
    below === undefined ? undefined : (Math.ceil(below / step) - 1) * step,
  ];
  return tried.find((number): number is number => number !== undefined && allowsNumber(node, number)) ?? 0;
}
