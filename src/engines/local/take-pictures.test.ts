import { expect, test } from 'vitest';
import { sharp } from '../../image/libvips.ts';
import { pictureSize, takePictures } from './take-pictures.ts';

test.each([
  ['as it is', {}, [1000, 1400]],
  ['no longer than', { longest: 700 }, [500, 700]],
  ['no shorter than', { shortest: 2000 }, [2000, 2800]],
  ['within so many pixels', { maxPixels: 350_000 }, [500, 700]],
  ['in multiples', { factor: 28 }, [1008, 1400]],
])('a picture is sent %s', (_, rule, [width, height]) => {
  expect(pictureSize({ width: 1000, height: 1400 }, { format: 'png', ...rule })).toEqual({ width, height });
});

test('parts of a page are cut where they stand', async () => {
  const red = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const bytes = await sharp({ create: { width: 100, height: 80, channels: 3, background: 'white' } })
    .composite([{ input: red, left: 30, top: 50 }])
    .png()
    .toBuffer();
  const parts = [
    { left: 30, top: 50, right: 70, bottom: 70 },
    { left: -5, top: -5, right: 500, bottom: 20 },
  ];
  const [first, second] = await takePictures({ bytes, field: 'x', maxPixels: 1e6 }, 0, parts, { format: 'png' });
  expect([first!.width, first!.height, second!.width, second!.height]).toEqual([40, 20, 100, 20]);
  const { data } = await sharp(first!.bytes).raw().toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 3)]).toEqual([255, 0, 0]);
});
