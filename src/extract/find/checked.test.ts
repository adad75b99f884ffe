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
