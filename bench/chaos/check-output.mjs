/**
 * What is wrong with a batch that has ended, given that line i of its input has the custom_id `line-i` and answers `text i`.
 * @returns {string[]} nothing when all is well
 */
export function faultsOf(batch, outputText, lines) {
  const faults = [];
  const { total, completed, failed } = batch.request_counts;
  if (batch.status !== 'completed') faults.push(`it is ${batch.status}`);
  if (total !== lines || completed !== lines || failed !== 0) faults.push(`counts ${total}/${completed}/${failed}`);
  if (batch.usage.total_tokens !== 5 * lines) faults.push(`${batch.usage.total_tokens} tokens, wanted ${5 * lines}`);
  if (batch.error_file_id !== null) faults.push('there is an error file');
  const output = outputText.trimEnd().split('\n');
  if (output.length !== lines) faults.push(`${output.length} lines, wanted ${lines}`);
  for (const [i, text] of output.entries()) {
    const { custom_id: id, response } = JSON.parse(text);
    if (id !== `line-${i}`) faults.push(`line ${i} of the output is ${id}`);
    const said = response.body.choices[0].message.content;
    if (said !== `text ${i}`) faults.push(`line ${i} says ${said}`);
    if (faults.length > 5) break;
  }
  return faults;
}

/** An input file of so many lines, each with so many more characters of an image. */
export function inputLines(lines, more = 0) {
  const image = { type: 'image_url', image_url: { url: `data:image/png;base64,${'A'.repeat(more)}iVBORw0KGgo=` } };
  const line = (i) => {
    const messages = [{ role: 'user', content: [image, { type: 'text', text: `text ${i}` }] }];
    const body = { model: 'qwen-vl-ocr', messages };
    return JSON.stringify({ custom_id: `line-${i}`, method: 'POST', url: '/v1/chat/completions', body });
  };
  return Array.from({ length: lines }, (_, i) => `${line(i)}\n`).join('');
}
