import { z } from 'zod';
import { lenientBoolean, lenientNumber } from './lenient.ts';

const pixels = (name: string) => lenientNumber(`${name} should be a positive number.`, (value) => value > 0);

/** The options that stand beside an image, in both dialects. */
export const imageOptionFields = {
  min_pixels: pixels('min_pixels'),
  max_pixels: pixels('max_pixels'),
  enable_rotate: lenientBoolean('enable_rotate'),
};

const imageOptions = z.object(imageOptionFields);
export type ImageOptions = z.infer<typeof imageOptions>;
