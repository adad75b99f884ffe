// One labelled sample, asked over the DashScope API as a client would.

const taskOf = {
  text_recognition: 'text_recognition',
  multilingual: 'multi_lan',
  text_localization: 'advanced_recognition',
  table: 'table_parsing',
  formula: 'formula_recognition',
  document: 'document_parsing',
  kie: 'key_information_extraction',
};

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value's keys without their values: objects stay objects, a list of objects has one as its template. */
function emptied(value) {
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, emptied(each)]));
  const [item] = Array.isArray(value) ? value : [];
  return isObject(item) ? [emptied(item)] : '';
}

/** The schema the labels ask with, hints and nesting included; without one, the keys of their values. */
export const schemaOf = ({ schema, values }) => schema ?? emptied(values);

/**
 * @param {string} url the server's address
 * @param {{task: string, expected: unknown}} label
 * @param {Uint8Array} bytes the image's file
 * @returns what the scorer wants as the prediction
 */
export async function ask(url, { task, expected }, bytes) {
  const name = taskOf[task];
  if (!name) throw new Error(`no task is known for ${task}`);
  const image = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  const config = task === 'kie' ? { task_config: { result_schema: schemaOf(expected) } } : {};
  const response = await fetch(`${url}/api/v1/services/aigc/multimodal-generation/generation`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${process.env.INKSTONE_API_KEY ?? 'none'}` },
    body: JSON.stringify({
      model: 'qwen-vl-ocr',
      input: { messages: [{ role: 'user', content: [{ image }] }] },
      parameters: { ocr_options: { task: name, ...config } },
    }),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(`${response.status} ${body.code}: ${body.message}`);
  const [{ text, ocr_result: result }] = body.output.choices[0].message.content;
  if (task === 'text_localization') return result.words_info;
  return task === 'kie' ? result.kv_result : text;
}
