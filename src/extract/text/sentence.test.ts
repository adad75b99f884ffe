import { expect, test } from 'vitest';
import { isSentence } from './sentence.ts';

test('sentences of forms in several languages', () => {
  for (const text of [
    'Send both pages to the town hall.',
    'Bitte in Druckbuchstaben ausfüllen.',
    'Votre nom et votre adresse sont conservés deux ans.',
    'Vul dit formulier in blokletters in.',
    '请用正楷填写本表。',
    'Fill in with a black pen. See page 4 for help.',
    'Your name and address are kept for two',
  ])
    expect(isSentence(text), text).toBe(true);
});

test('names, addresses and labels are none', () => {
  for (const text of [
    'Anna van der Berg',
    'Northgate Printing Co.',
    '12 avenue de la république, 75011 Paris',
    '12, Jalan Besar, Taman Sri, 81100 Johor Bahru.',
    'Date of birth of the holder',
    '北京市海淀区中关村大街1号',
    'Total',
    '发动机号码Engine No.',
  ])
    expect(isSentence(text), text).toBe(false);
});
