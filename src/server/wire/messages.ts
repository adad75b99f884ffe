import { z } from 'zod';

/** What upstream says about messages that can't be answered. */
export const messageErrors = {
  none: '[] is too short',
  noContent: 'The content field is a required field.',
  noModality: 'The item of content should be a message of a certain modal.',
  noUser: 'The input messages do not contain elements with the role of user.',
  role: 'Role must be user or assistant and Content length must be greater than 0',
  noImage: 'The latest user message holds no image.',
} as const;

/** `messages`: at least one. */
export function messageList<T extends z.ZodType>(message: T) {
  return z
    .array(message, {
      error: ({ input }) => (input === undefined ? messageErrors.none : 'messages should be an array.'),
    })
    .min(1, messageErrors.none);
}

/** `content`: a list of items, or a plain string, which stands for one item of text. */
export function contentList<T extends z.ZodType>(item: T, ofText: (text: string) => unknown) {
  return z.preprocess(
    (content) => (typeof content === 'string' ? [ofText(content)] : content),
    z
      .array(item, {
        error: ({ input }) =>
          input === undefined || input === null
            ? messageErrors.noContent
            : 'content should be a string or an array of items.',
      })
      .min(1, messageErrors.role),
  );
}
