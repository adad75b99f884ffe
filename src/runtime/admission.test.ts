import { expect, test } from 'vitest';
import { createAdmission } from './admission.ts';

test('lets so many in, and tells the next when to come back', () => {
  const { enter, load } = createAdmission(1, 1);
  const first = enter();
  first.begin();
  first.begin();
  const second = enter();
  expect(load()).toEqual({ waiting: 1, running: 1 });
  expect(() => enter()).toThrow(expect.objectContaining({ code: 'overloaded', retryAfter: 1 }));
  first.leave();
  enter();
  second.leave();
  expect(load()).toEqual({ waiting: 1, running: 0 });
});
