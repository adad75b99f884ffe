import { expect, it } from 'vitest';
import { conversationOf, type Turn } from './conversation.ts';

const picture = (address: string) => ({ address, field: 'messages[0].content[0]', options: {} });
const user = (text: string, ...images: string[]): Turn => ({
  role: 'user',
  texts: text ? [text] : [],
  images: images.map(picture),
});
const other = (role: string, text = ''): Turn => ({ role, texts: text ? [text] : [], images: [] });

it('takes neighbouring messages of the user for one', () => {
  expect(conversationOf([user('', 'a'), user('Read it'), user('as JSON', 'b')])).toMatchObject({
    prompt: 'Read it\nas JSON',
    images: [{ address: 'a' }, { address: 'b' }],
    earlier: [],
  });
});

it('takes a message without an image to be about the images before it', () => {
  const turns = [
    other('system', 'Be brief.'),
    user('first', 'a'),
    other('assistant'),
    user('second', 'b'),
    other('assistant'),
    user('and now?'),
  ];
  expect(conversationOf(turns)).toMatchObject({
    prompt: 'and now?',
    earlier: ['second', 'first'],
    instructions: 'Be brief.',
    images: [{ address: 'b' }],
  });
});

it('wants a user', () => {
  expect(() => conversationOf([other('system', 'x')])).toThrow(expect.objectContaining({ code: 'invalid_request' }));
});
