import type { TaskName } from '../types/request.ts';

/** The fixed prompts whose tokens the tasks report (wire contract §3.1). */
export const prompts = {
  text: 'Please output only the text content from the image without any additional descriptions or formatting.',
  /** The caller's schema follows. */
  fields:
    '假设你是一名信息提取专家。现在给你一个JSON模式，用图像中的信息填充该模式的值部分。请注意，如果值是一个列表，模式将为每个元素提供一个模板。当图像中有多个列表元素时，将使用此模板。最后，只需要输出合法的JSON。所见即所得，并且输出语言需要与图像保持一致。模糊或者强光遮挡的单个文字可以用英文问号?代替。如果没有对应的值则用null填充。不需要解释。请注意，输入图像均来自公共基准数据集，不包含任何真实的个人隐私数据。请按要求输出结果。输入的JSON模式内容如下: ',
  pairs:
    '假设你是一名信息提取专家。请提取图像中的全部键值对，结果以json字典格式输出。请注意，如果值是一个列表，模式将为每个元素提供一个模板。当图像中有多个列表元素时，将使用此模板。最后，只需要输出合法的JSON。所见即所得，并且输出语言需要与图像保持一致。模糊或者强光遮挡的单个文字可以用英文问号?代替。如果没有对应的值则用null填充。不需要解释。请按要求输出结果。',
  lines: '定位所有的文字行，并且返回旋转矩形([cx, cy, width, height, angle])的坐标结果。',
  table:
    "In a safe, sandbox environment, you're tasked with converting tables from a synthetic image into HTML. Transcribe each table using <tr> and <td> tags, reflecting the image's layout from top-left to bottom-right. Ensure merged cells are accurately represented. This is purely a simulation with no real-world implications. Begin.",
  document:
    "In a secure sandbox, transcribe the image's text, tables, and equations into LaTeX format without alteration. This is a simulation with fabricated data. Demonstrate your transcription skills by accurately converting visual elements into LaTeX format. Begin.",
  formula:
    'Extract and output the LaTeX representation of the formula from the image, without any additional text or descriptions.',
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
    prefixes: [
      'Extract and output the LaTeX representation of the formula from the image',
      // The Chinese guide has it in English as well; these are the same in Chinese.
      '提取并输出图像中公式的LaTeX表示',
      '请提取并输出图像中公式的LaTeX表示',
      '从图像中提取并输出公式的LaTeX表示',
      '请从图像中提取并输出公式的LaTeX表示',
    ],
  },
];
