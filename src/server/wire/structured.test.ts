import { describe, expect, it } from 'vitest';
import {
  asks,
  chat,
  chatPath,
  edge,
  generation,
  generationPath,
  image,
  jsonOf,
  responsesPath,
  textOf,
} from '../testing/fake.ts';

const schema = {
  type: 'object',
  properties: { total: { type: 'number' } },
  required: ['total'],
  additionalProperties: false,
};
const fn = (name: string) => ({ type: 'function', function: { name, parameters: schema } });
const json = '{"total":41.5}';
const responses = (more: object) => ({
  model: 'qwen3.5-ocr',
  input: [{ role: 'user', content: [{ type: 'input_image', image_url: image }] }],
  ...more,
});

describe('what chooses a schema', () => {
  it.each([
    [
      'response_format',
      chatPath,
      chat({ response_format: { type: 'json_schema', json_schema: { name: 'x', schema, strict: true } } }),
      'response_format.json_schema.schema',
    ],
    ['json_object', chatPath, chat({ response_format: { type: 'json_object' } }), 'response_format.schema'],
    ['guided_json', chatPath, chat({ guided_json: schema }), 'guided_json'],
    ['guided_json as a string', chatPath, chat({ guided_json: JSON.stringify(schema) }), 'guided_json'],
    ['structured_outputs', chatPath, chat({ structured_outputs: { json: schema } }), 'structured_outputs.json'],
    ['format', chatPath, chat({ format: schema }), 'format'],
    ['one tool', chatPath, chat({ tools: [fn('a')] }), 'tools[0].parameters'],
    [
      'a tool that has to be used',
      chatPath,
      chat({ tools: [fn('a'), fn('b')], tool_choice: { type: 'function', function: { name: 'b' } } }),
      'tools[1].parameters',
    ],
    [
      'text.format',
      responsesPath,
      responses({ text: { format: { type: 'json_schema', name: 'x', schema } } }),
      'text.format.schema',
    ],
    [
      'a tool of the Responses API',
      responsesPath,
      responses({ tools: [{ type: 'function', name: 'a', parameters: schema }] }),
      'tools[0].parameters',
    ],
    [
      'DashScope',
      generationPath,
      generation({ response_format: { type: 'json_schema', json_schema: { name: 'x', schema } } }),
      'parameters.response_format.json_schema.schema',
    ],
  ])('%s', async (name, path, body, field) => {
    const ask = asks([json]);
    const { post } = await edge(ask);
    expect((await post(path, body)).status).toBe(200);
    expect(ask.questions[0]!.structure).toEqual({ schema: name === 'json_object' ? undefined : schema, field });
  });

  it.each([
    ['no form', chat()],
    ['plain text', chat({ response_format: { type: 'text' } })],
    ['no tool', chat({ tools: [fn('a')], tool_choice: 'none' })],
    ['several tools', chat({ tools: [fn('a'), fn('b')] })],
    [
      'a tool that has answered',
      chat({
        tools: [fn('a')],
        messages: [...chat().messages, { role: 'assistant', content: null }, { role: 'tool', content: 'done' }],
      }),
    ],
  ])('nothing: %s', async (_, body) => {
    const ask = asks(['x']);
    const { post } = await edge(ask);
    expect(await jsonOf(post(chatPath, body))).toMatchObject({
      choices: [{ message: { content: 'x' }, finish_reason: 'stop' }],
    });
    expect(ask.questions[0]!.structure).toBeUndefined();
  });

  it.each([
    [{ response_format: 7 }, 'response_format'],
    [{ response_format: { type: 'xml' } }, 'response_format.type'],
    [{ response_format: { type: 'json_schema', json_schema: { name: 'x' } } }, 'response_format.json_schema.schema'],
    [{ guided_json: '{' }, 'guided_json'],
    [{ tools: {} }, 'tools'],
    [{ tools: [{ type: 'function', function: {} }] }, 'tools[0]'],
    [{ tool_choice: 'required' }, 'tool_choice'],
    [{ tools: [fn('a')], tool_choice: { type: 'function', function: { name: 'b' } } }, 'tool_choice'],
  ])('refuses %j', async (more, param) => {
    const { post } = await edge(asks(['x']));
    const response = await post(chatPath, chat(more));
    expect(response.status).toBe(400);
    expect(await jsonOf(response)).toMatchObject({ error: { param } });
  });
});

describe('the call of a tool', () => {
  const body = chat({ tools: [fn('save')], tool_choice: 'required' });

  it('stands in the message of a completion', async () => {
    const { post } = await edge(asks([json]));
    expect(await jsonOf(post(chatPath, body))).toMatchObject({
      choices: [
        {
          finish_reason: 'tool_calls',
          message: {
            content: null,
            tool_calls: [{ id: 'call_ID', type: 'function', function: { name: 'save', arguments: json } }],
          },
        },
      ],
    });
  });

  it('streams its arguments', async () => {
    const { post } = await edge(asks(['{"total":', '41.5}']));
    const text = await textOf(await post(chatPath, { ...body, stream: true }));
    const deltas = text
      .split('\n\n')
      .flatMap((frame) => (frame.startsWith('data: {') ? [JSON.parse(frame.slice(6)).choices[0]] : []));
    expect(deltas[0].delta).toMatchObject({
      content: null,
      tool_calls: [{ index: 0, id: 'call_ID', function: { name: 'save', arguments: '' } }],
    });
    expect(
      deltas
        .slice(1, 3)
        .map(({ delta }) => delta.tool_calls[0].function.arguments)
        .join(''),
    ).toBe(json);
    expect(deltas.at(-1)).toMatchObject({ finish_reason: 'tool_calls' });
  });

  it('is an item of a response, and streams with its own events', async () => {
    const { post } = await edge(asks([json]));
    const asked = responses({
      tools: [{ type: 'function', name: 'save', parameters: schema }],
      tool_choice: 'required',
    });
    expect(await jsonOf(post(responsesPath, asked))).toMatchObject({
      output: [{ type: 'function_call', name: 'save', arguments: json, call_id: 'call_ID', status: 'completed' }],
    });
    const text = await textOf(await post(responsesPath, { ...asked, stream: true }));
    expect([...text.matchAll(/^event: (.*)$/gmu)].map(([, event]) => event)).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.function_call_arguments.delta',
      'response.function_call_arguments.done',
      'response.output_item.done',
      'response.completed',
    ]);
  });
});

it('passes on what the system message, the instructions and earlier messages say', async () => {
  const ask = asks(['x']);
  const { post } = await edge(ask);
  const messages = [{ role: 'system', content: [{ type: 'text', text: 'To HTML.' }] }, ...chat().messages];
  await post(chatPath, chat({ messages }));
  await post(responsesPath, responses({ instructions: 'To HTML.' }));
  expect(ask.questions.map(({ instructions }) => instructions)).toEqual(['To HTML.', 'To HTML.']);
});
