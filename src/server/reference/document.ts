import { dialects } from '../dialects.ts';
import { dashscope } from './dashscope.ts';
import { describe } from './describe.ts';
import { describeErrors } from './errors.ts';
import { openai } from './openai.ts';
import type { Answer, Operation, RequestBody } from './operation.ts';
import { operators } from './operators.ts';

const introduction =
  'The Qwen-OCR API in both of its dialects, with extensions, and the dialects of other services. Keys of a body that are not named here are ignored.';

/** Every route of the API. */
export const operations: readonly Operation[] = [
  ...dashscope,
  ...openai,
  ...dialects.flatMap((dialect) => dialect.operations),
  ...operators,
];

/** The API as an OpenAPI 3.1 document; bodies are those that requests are checked with. */
export function openApiDocument() {
  const paths: Record<string, Record<string, ReturnType<typeof spell>>> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: spell(operation) };
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Inkstone', version: '1', description: introduction },
    servers: [{ url: '/' }],
    security: [{ key: [] }, {}],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'Where the server asks for keys.' } },
      schemas: Object.fromEntries(
        operations.flatMap(({ errors }) => (errors ? [[errors.form.name, describe(errors.form.schema)]] : [])),
      ),
    },
  };
}

function spell({ method, path, tag, summary, body, answers, errors, open, ...operation }: Operation) {
  return {
    operationId: `${method}${path.replace(/[^a-z0-9]+/gi, '_')}`,
    tags: [tag],
    summary,
    ...(open && { security: [] }),
    parameters: [...idsOf(path, operation.exampleId), ...(operation.parameters ?? []).map(spellParameter)],
    ...(body && { requestBody: { required: true, content: { [body.type]: spellBody(body) } } }),
    responses: { ...Object.fromEntries(answers.map(spellAnswer)), ...describeErrors(errors) },
  };
}

function idsOf(path: string, example: string | undefined) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    ...{ name, in: 'path', required: true, schema: { type: 'string' } },
    ...(name === 'id' && example && { example }),
  }));
}

const spellParameter = (parameter: NonNullable<Operation['parameters']>[number]) => ({
  ...parameter,
  schema: { type: 'string' },
});

function spellBody({ schema, examples }: RequestBody) {
  const named = Object.entries(examples ?? {}).map(([name, value]) => [name, { value }]);
  return { schema: describe(schema), ...(examples && { examples: Object.fromEntries(named) }) };
}

function spellAnswer({ status, description, content }: Answer) {
  const types = Object.entries(content ?? {}).map(([type, schema]) => [type, { schema: describe(schema) }]);
  return [status, { description, ...(content && { content: Object.fromEntries(types) }) }];
}
