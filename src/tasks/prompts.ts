import type { TaskName } from '../types/request.ts';

/** The fixed prompts whose tokens the tasks report (wire contract §3.1). */
export const prompts = {
  text: 'Please output only the text content from the image without any additional descriptions or formatting.',
  lines: '定位所有的文字行，并且返回旋转矩形([cx, cy, width, height, angle])的坐标结果。',
} as const;

/**
 * How the fixed prompts of the guide begin, in each language and version it has had. A client that can only send
 * text (any OpenAI client) chooses its task by sending one of them; what follows the beginning is free.
 */
export const taskPrefixes: readonly { readonly task: TaskName; readonly prefixes: readonly string[] }[] = [
  {
    task: 'advanced_recognition',
    prefixes: [
      '定位所有的文字行，并且返回旋转矩形',
      'Locate all text lines and return the coordinates of the rotated rectangle',
    ],
  },
  {
    task: 'key_information_extraction',
    prefixes: [
      '假设你是一名信息提取专家',
      'Assume you are an information extraction expert',
      'Suppose you are an information extraction expert',
    ],
  },
  {
    task: 'table_parsing',
    prefixes: ["In a safe, sandbox environment, you're tasked with converting tables"],
  },
  {
    task: 'document_parsing',
    prefixes: ['In a secure sandbox, transcribe the'],
  },
  {
    task: 'formula_recognition',
    prefixes: ['Extract and output the LaTeX representation of the formula from the image'],
  },
];

/** Prompts that ask for the text and nothing else: answered as they stand. */
export const textPrompts: readonly string[] = [
  prompts.text,
  'Please output only the text content from the image.',
  'Read all the text in the image.',
  'Read all the text in this image.',
  'Extract all the text in the image.',
  'Extract all text from the image.',
  'Extract the text from the image.',
  'OCR',
  '请仅输出图像中的文本内容。',
  '请仅输出图片中的文本内容。',
  '请输出图片中的文本内容，不要输出其他内容。',
  '提取图片的文字',
  '提取图片中的文字',
  '提取图片中的所有文字',
  '提取图像中的文字',
  '识别图片中的文字',
  '请识别图片中的文字',
  '请提取图片中的文字',
  '读取图像中的所有文本。',
];
