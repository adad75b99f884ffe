import { expect, test } from 'vitest';
import { explain, traced, tracedPage, tracedStage } from './trace.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

test('decisions bear the page and the stage they were taken in, however pages are mixed', async () => {
  const read = (text: string) =>
    tracedPage(async () => {
      for (const stage of ['tables', 'blocks'])
        await tracedStage(stage, async () => {
          await pause();
          explain(
            'kept',
            () => `because of ${text}`,
            () => [
              {
                text,
                quad: [
                  [0, 0],
                  [1, 0],
                  [1, 1],
                  [0, 1],
                ],
              },
            ],
          );
        });
      return text;
    });
  const { value, decisions } = await traced(() => Promise.all([read('one'), read('two')]));
  expect(value).toEqual(['one', 'two']);
  const told = decisions.map(({ page, stage, why }) => `${page} ${stage} ${why}`).sort();
  expect(told).toEqual([
    '0 blocks because of one',
    '0 tables because of one',
    '1 blocks because of two',
    '1 tables because of two',
  ]);
});

test('where nobody traces, nothing is asked', () => {
  const fail = () => {
    throw new Error('asked');
  };
  expect(() => tracedPage(() => tracedStage('tables', () => explain('kept', fail, fail)))).not.toThrow();
});
