import type { Adapter } from './adapter.ts';

export const hunyuanOcr: Adapter = {
  name: 'hunyuan-ocr',
  match: /hunyuan[-_]?ocr/i,
  mode: 'page',
  order: 'image-first',
  system: '',
  picture: { format: 'png', factor: 32 },
  asks: {
    page: {
      prompt:
        '提取文档图片中正文的所有信息用markdown格式表示，其中页眉、页脚部分忽略，表格用html格式表达，文档中公式用latex格式表示，按照阅读顺序组织进行解析。',
      syntax: 'markdown',
    },
    text: { prompt: 'Extract the text in the image.', syntax: 'text' },
    table: { prompt: '把图中的表格解析为HTML。', syntax: 'table' },
    formula: { prompt: '识别图片中的公式，用LaTeX格式表示。', syntax: 'latex' },
    fields: { prompt: '提取图片中的: [{fields}] 的字段内容，并按照 JSON 格式返回。', syntax: 'text' },
  },
  maxTokens: 16_384,
  temperatures: [0, 0.2, 0.4],
  body: { top_k: 1, repetition_penalty: 1 },
  notes: [
    'HunyuanOCR 1 and 1.5 (1B): whole pages as Markdown, tables, formulas, fields. Headers and footers are left out.',
    'vLLM: --no-enable-prefix-caching --mm-processor-cache-gb 0',
    'Repeats the end of long answers.',
  ],
};
