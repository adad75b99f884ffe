import { expect, test } from 'vitest';
import { processorMs } from '../../testing/processor-ms.ts';
import { extract } from '../extract.ts';
import { schemaOf } from '../schema/schema-of.ts';
import { pageOf } from '../testing/pages.ts';

test('a row of very many goods and amounts takes no longer than its pairs are many', () => {
  const lines = Array.from({ length: 1600 }, (_, i): [string, number, number] => [i % 2 ? '4.50' : 'tea', i * 70, 100]);
  const start = processorMs();
  extract([pageOf(lines)], schemaOf({ items: [{ name: '', price: '' }] }, 'field'));
  // 800 ms; 16 seconds where each line was looked at for every two others.
  expect(processorMs() - start).toBeLessThan(5_000);
});
