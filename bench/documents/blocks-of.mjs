// A page's blocks as the server answers them.

/** @returns the blocks of `output_format: 'json'`, in reading order */
export async function blocksOf(url, bytes) {
  const image = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  const response = await fetch(`${url}/api/v1/services/aigc/multimodal-generation/generation`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${process.env.INKSTONE_API_KEY ?? 'none'}` },
    body: JSON.stringify({
      model: 'qwen-vl-ocr',
      input: { messages: [{ role: 'user', content: [{ image }] }] },
      parameters: { ocr_options: { task: 'document_parsing', task_config: { output_format: 'json' } } },
    }),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(`${response.status} ${body.code}: ${body.message}`);
  const [{ text, ocr_result: result }] = body.output.choices[0].message.content;
  const [, json] = /^```json\n(.*)\n```$/s.exec(text) ?? [];
  return json ? JSON.parse(json).pages.flatMap(({ blocks }) => blocks) : result.blocks;
}
