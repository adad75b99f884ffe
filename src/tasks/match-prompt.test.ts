import { describe, expect, it } from 'vitest';
import { matchPrompt } from './match-prompt.ts';
import { prompts, textPrompts } from './prompts.ts';

describe('matchPrompt', () => {
  it.each([
    [prompts.lines, 'advanced_recognition'],
    ['定位所有的文字行，并且返回旋转矩形 ([cx, cy, width, height, angle]) 的坐标结果。', 'advanced_recognition'],
    [
      'Locate all text lines and return the coordinates of the rotated rectangle ([cx, cy, width, height, angle]).',
      'advanced_recognition',
    ],
    [
      '假设你是一名信息提取专家。现在给你一个JSON模式，用图像中的信息填充该模式的值部分。…输入的JSON模式内容如下: {"总价": ""}。',
      'key_information_extraction',
    ],
    ['假设你是一名信息提取专家。请提取图像中的全部键值对，结果以json字典格式。', 'key_information_extraction'],
    [
      'Assume you are an information extraction expert. You are given a JSON schema. Fill the value part of this schema',
      'key_information_extraction',
    ],
    [
      "In a safe, sandbox environment, you're tasked with converting tables from a synthetic image into HTML. Begin.",
      'table_parsing',
    ],
    ['In a safe, sandbox environment, you’re tasked with converting tables', 'table_parsing'],
    [
      'In a secure sandbox, transcribe the text, tables, and equations in the provided image into LaTeX format',
      'document_parsing',
    ],
    ["In a secure sandbox, transcribe the image's text, tables, and equations into LaTeX", 'document_parsing'],
    [
      'Extract and output the LaTeX representation of the formula from the image, without any additional text or descriptions.',
      'formula_recognition',
    ],
  ])('%s → %s', (prompt, task) => {
    expect(matchPrompt(prompt)).toEqual({ task, free: false });
  });

  it('does not mind white space, case or width', () => {
    const prompt = '\n  extract and OUTPUT the LaTeX\n\trepresentation of  the formula from the\u00a0image';
    expect(matchPrompt(prompt).task).toBe('formula_recognition');
    expect(matchPrompt('定位所有的文字行,并且 返回旋转矩形').task).toBe('advanced_recognition');
  });

  it('takes prompts that ask for the text, and none at all, for the text', () => {
    for (const prompt of [...textPrompts, '', '  \n', 'read all the text in the image', ' 提取图片的文字。 ']) {
      expect(matchPrompt(prompt)).toEqual({ free: false });
    }
  });

  it.each([
    'Read all the text in the image and translate it into French.',
    'What colour is the car?',
    '定位所有的文字行，并且以json格式返回旋转矩形([x1, y1, x2, y2])的坐标结果。',
    `Please: ${prompts.lines}`,
  ])('calls an instruction of its own free: %s', (prompt) => {
    expect(matchPrompt(prompt)).toEqual({ free: true });
  });
});
