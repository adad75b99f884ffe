import { z } from 'zod';
import { fileFields, namesFile } from './file-part.ts';
import { imageOptionFields } from './image-options.ts';
import { messageErrors } from './messages.ts';
import { withForm } from './wire-form.ts';

/** An image by its address alone, or by an object that may hold the options which usually stand beside it. */
const imageField = (name: string) =>
  withForm(
    { orText: true },
    z.preprocess(
      (value) => (typeof value === 'string' ? { url: value, bare: true } : value),
      z
        .looseObject(
          {
            url: z.string({ error: 'url should be a string: an http(s) URL, a data URL or an oss:// key.' }),
            ...imageOptionFields,
          },
          {
            error: `${name} should be an address (an http(s) URL, a data URL or an oss:// key), or an object with a url.`,
          },
        )
        .nullish(),
    ),
  );

const file = z
  .looseObject(fileFields, { error: 'file should be an object with file_data, file_url or file_id.' })
  .nullish();

/**
 * A part of a user's message. What it holds is told by its keys, in any dialect's words: clients written for one of them
 * are pointed at another.
 */
export const messagePart = z
  .looseObject(
    {
      text: z.string({ error: 'text should be a string.' }).nullish(),
      image: imageField('image'),
      image_url: imageField('image_url'),
      file,
      image_file: file,
      ...fileFields,
      ...imageOptionFields,
    },
    { error: messageErrors.noModality },
  )
  .refine(
    (part) =>
      part.text !== undefined ||
      [part.image, part.image_url, part.file, part.image_file].some((each) => each != null) ||
      namesFile(part),
    messageErrors.noModality,
  );

export type MessagePart = z.infer<typeof messagePart>;
