/** A white picture of 32 × 32 pixels (PNG, Base64): examples can be sent as they stand. */
export const exampleImage =
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAMAAABEpIrGAAAAA1BMVEX///+nxBvIAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAE0lEQVQ4jWNgGAWjYBSMAgasAAAEIAABMVaGxQAAAABJRU5ErkJggg==';

const picture = `data:image/png;base64,${exampleImage}`;

/** A file that the examples name. */
export const exampleFile = 'file-batch-0123456789abcdef01234567';
const model = 'qwen-vl-ocr';
const schema = { type: 'object', properties: { total: { type: 'number' } } };

/** Bodies of `…/generation`. */
export const generationExamples = {
  text: { model, input: { messages: [{ role: 'user', content: [{ image: picture }] }] } },
  task: {
    model,
    input: { messages: [{ role: 'user', content: [{ image: picture, max_pixels: 8388608 }] }] },
    parameters: { ocr_options: { task: 'table_parsing' } },
  },
  structured: {
    model,
    input: { messages: [{ role: 'user', content: [{ image: picture }, { text: 'The total as JSON' }] }] },
    parameters: { response_format: { type: 'json_schema', json_schema: { name: 'total', schema } } },
  },
};

/** Bodies of `…/text-generation/generation`. */
export const textGenerationExamples = {
  again: {
    model,
    input: {
      messages: [
        { role: 'user', content: [{ image: picture }] },
        { role: 'assistant', content: 'What it says.' },
        { role: 'user', content: 'As Markdown' },
      ],
    },
    parameters: { result_format: 'message' },
  },
  greeting: { model, input: { messages: [{ role: 'user', content: 'hi' }] } },
};

/** Bodies of `…/chat/completions`. */
export const chatExamples = {
  text: { model, messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: picture } }] }] },
  task: {
    model,
    messages: [{ role: 'user', content: [{ type: 'image_url', image_url: picture }] }],
    ocr_options: { task: 'document_parsing' },
  },
  otherForms: {
    model,
    messages: [{ role: 'user', content: [{ image: picture }, { type: 'text', text: 'Convert the page to Markdown' }] }],
    max_tokens: -1,
  },
  stream: {
    model,
    messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: picture } }] }],
    stream: true,
  },
};

/** Bodies of `…/responses`. */
export const responsesExamples = {
  text: { model, input: [{ role: 'user', content: [{ type: 'input_image', image_url: picture }] }] },
  structured: {
    model,
    input: [{ role: 'user', content: [{ type: 'input_image', image_url: picture }] }],
    text: { format: { type: 'json_schema', name: 'total', schema } },
  },
};

/** Bodies of `…/batches`. */
export const batchExamples = {
  batch: { input_file_id: exampleFile, endpoint: '/v1/chat/completions', completion_window: '24h' },
};
