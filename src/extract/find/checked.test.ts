import { expect, test } from 'vitest';
import type { Checkbox } from '../../types/checkbox.ts';
import type { Page } from '../../types/page.ts';
import { extract } from '../extract.ts';
import { schemaOf } from '../schema/schema-of.ts';
import { pageOf } from '../testing/pages.ts';

function tick(x: number, y: number, checked: boolean): Checkbox {
  return {
    checked,
    quad: [
      [x, y],
      [x + 20, y],
      [x + 20, y + 20],
      [x, y + 20],
    ],
  };
}

const form: Page = {
  ...pageOf([
    ['Type of change:', 60, 100],
    ['New hire', 330, 100],
    ['Transfer', 530, 100],
    ['Union member', 100, 160],
    ['Remote work', 100, 220],
    ['Approved:', 60, 280],
    ['☐ Yes', 250, 280],
    ['☑ No', 400, 280],
    ['2019年08月21日', 60, 340],
  ]),
  checkboxes: [
    tick(300, 100, false),
    tick(500, 100, true),
    tick(66, 160, true),
    tick(66, 220, false),
    tick(250, 280, false),
    tick(400, 280, true),
    // The last character of the date looks like a box.
    tick(182, 340, true),
  ],
};
const boolean = { type: 'boolean' };
const ask = (properties: Record<string, unknown>) =>
  extract([form], schemaOf({ type: 'object', properties }, 'schema'));

test('of several boxes the checked one is the value; a box of its own is true or false', () => {
  const { values, fields } = ask({
    type_of_change: { type: 'string' },
    union_member: boolean,
    remote_work: boolean,
    approved: boolean,
  });
  expect(values).toEqual({ type_of_change: 'Transfer', union_member: true, remote_work: false, approved: false });
  expect(fields.map(({ printed }) => printed)).toEqual([undefined, 'Union member', 'Remote work', 'No']);
});

test('where no boolean is asked a box of its own says so in words', () => {
  expect(ask({ union_member: { type: 'string' }, remote_work: { type: 'string' } }).values).toEqual({
    union_member: 'true',
    remote_work: 'false',
  });
});

test('characters that look like boxes are none', () => {
  expect(ask({ date: { type: 'string' } }).values).toEqual({ date: '2019年08月21日' });
});

test('a box of its own is true or false also where its sentence only mentions what the key says', () => {
  const terms: Page = {
    ...pageOf([
      ['I agree to the terms', 100, 100],
      ['Send me the newsletter', 100, 160],
    ]),
    checkboxes: [tick(66, 100, true), tick(66, 160, false)],
  };
  const asked = schemaOf({ agree: 'boolean: agrees to the terms', newsletter: 'boolean' }, 'schema');
  expect(extract([terms], asked).values).toEqual({ agree: true, newsletter: false });
});

test('a word within what is asked by boxes is not their label', () => {
  const page: Page = {
    ...pageOf([
      ["Within the agency's budget", 60, 100],
      ['Yes', 430, 100],
      ['No', 530, 100],
      ['Agency', 60, 200],
      ['Hill Station', 60, 226],
    ]),
    checkboxes: [tick(400, 100, true), tick(500, 100, false)],
  };
  expect(extract([page], schemaOf({ Agency: '' }, 'schema')).values).toEqual({ Agency: 'Hill Station' });
});

/** What a page with boxes says about a key; lines are 20 high, ten pixels a letter. */
const told = (lines: Parameters<typeof pageOf>[0], boxes: Checkbox[], schema: Record<string, unknown>) =>
  Object.values(
    extract([{ ...pageOf(lines), checkboxes: boxes }], schemaOf({ type: 'object', properties: schema }, 'schema'))
      .values as object,
  )[0];

test('the options of a label stand beside it, up to another label', () => {
  const row = (...more: Parameters<typeof pageOf>[0]): Parameters<typeof pageOf>[0] => [
    ['Status', 60, 100],
    ['Single', 230, 100],
    ...more,
  ];
  const status = { status: { type: 'string' } };
  const boxes = [tick(202, 100, false), tick(602, 100, true)];
  expect(told(row(['Married', 630, 100]), boxes, status)).toBe('Married');
  expect(told(row(['Payment method:', 400, 100], ['Cash', 630, 100]), boxes, status)).not.toBe('Cash');
});

test('words of a key and a sentence are one in forms of each other: four letters, and three more', () => {
  const says = (text: string, key: string) =>
    told(
      [
        [text, 100, 100],
        ['Something else', 100, 160],
      ],
      [tick(66, 100, true), tick(66, 160, false)],
      { [key]: boolean },
    );
  expect([says('I am calling you', 'call'), says('I am callingss you', 'call')]).toEqual([true, null]);
  expect([says('We can buys it', 'buy'), says('We can buyer it', 'buying')]).toEqual([null, null]);
  expect(says('It is callable', 'callable')).toBe(true);
});

test('half of a key’s words say a boolean, all of them anything else', () => {
  const says = (schema: Record<string, unknown>) =>
    told(
      [
        ['I hold a licence', 100, 100],
        ['Something else', 100, 160],
      ],
      [tick(66, 100, true), tick(66, 160, false)],
      schema,
    );
  expect([says({ driving_licence: boolean }), says({ driving_school_licence: boolean })]).toEqual([true, null]);
});

test('two sentences that say it as well as each other are not told apart', () => {
  const both = (second: string) =>
    told(
      [
        ['Send the newsletter', 100, 100],
        [second, 100, 160],
      ],
      [tick(66, 100, true), tick(66, 160, false)],
      { newsletter: boolean },
    );
  expect([both('Stop the newsletter'), both('Stop the letters')]).toEqual([null, true]);
});
