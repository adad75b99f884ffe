import { z } from 'zod';
import { InkstoneError } from '../../types/error.ts';
import type { Structure } from '../../types/question.ts';

/** What a body says about the form of its answer. */
export interface Structured {
  /** Present: the answer is JSON and nothing else. */
  readonly structure?: Structure | undefined;
  /** The function that is called with the answer, where a tool is to be used. */
  readonly tool?: string | undefined;
}

/** The parts of a body that ask for a form; each may hold anything. */
export interface FormWishes {
  readonly response_format?: unknown;
  readonly tools?: unknown;
  readonly tool_choice?: unknown;
  /** vLLM's names for a schema. */
  readonly guided_json?: unknown;
  readonly structured_outputs?: unknown;
  /** Ollama's. */
  readonly format?: unknown;
}

export const formFields = {
  response_format: z.unknown().optional(),
  tools: z.unknown().optional(),
  tool_choice: z.unknown().optional(),
  guided_json: z.unknown().optional(),
  structured_outputs: z.unknown().optional(),
  format: z.unknown().optional(),
};

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const wrong = (field: string, complaint: string) =>
  new InkstoneError('invalid_request', `${field} ${complaint}`, { field });

/** Where the parts of a body stand, for error messages, and what went before. */
export interface StructuredPlace {
  /** What stands before their names: `parameters.` */
  readonly place?: string;
  /** What `response_format` is called. */
  readonly format?: string;
  /** Whether the conversation ends with what a tool said: then nothing is called again unless it has to be. */
  readonly answersTool?: boolean;
}

/**
 * Reads which form an answer has to have: a tool that has to be used, a schema, any JSON, or the only tool there is.
 * @throws InkstoneError `invalid_request`
 */
export function structuredOf(
  body: FormWishes,
  { place = '', format = 'response_format', answersTool = false }: StructuredPlace = {},
): Structured {
  const tools = toolsOf(body.tools, `${place}tools`);
  const forced = forcedTool(body.tool_choice, tools, `${place}tool_choice`);
  if (forced) return called(forced);
  const asked = formatOf(body.response_format, place + format) ?? schemaOf(body, place);
  if (asked) return { structure: asked };
  const [only] = tools;
  const may = only && tools.length === 1 && body.tool_choice !== 'none' && !answersTool;
  return may ? called(only) : {};
}

interface Tool {
  readonly name: string;
  readonly parameters: unknown;
  readonly field: string;
}

function called({ name, parameters, field }: Tool): Structured {
  return { tool: name, structure: { schema: parameters ?? {}, field } };
}

/** The functions among the tools, in the form of the chat API, of the Responses API or of Anthropic. */
function toolsOf(tools: unknown, field: string): Tool[] {
  if (tools === undefined || tools === null) return [];
  if (!Array.isArray(tools)) throw wrong(field, 'should be a list.');
  return tools.slice(0, mostTools).flatMap((tool, i) => {
    if (!isObject(tool)) return [];
    const parameters = tool.type === 'function' ? 'parameters' : 'input_schema';
    if (parameters === 'input_schema' && tool.input_schema === undefined) return [];
    const called = isObject(tool.function) ? tool.function : tool;
    if (typeof called.name !== 'string' || called.name === '') throw wrong(`${field}[${i}]`, 'should have a name.');
    return [{ name: called.name, parameters: called[parameters], field: `${field}[${i}].${parameters}` }];
  });
}

/** Tools looked at: clients send a few. */
const mostTools = 128;

function forcedTool(choice: unknown, tools: readonly Tool[], field: string): Tool | undefined {
  if (choice === 'required' || choice === 'any') {
    if (!tools[0]) throw wrong(field, 'asks for a tool, and there is no function among the tools.');
    return tools[0];
  }
  if (!isObject(choice)) return undefined;
  const name = isObject(choice.function) ? choice.function.name : choice.name;
  if (name === undefined) return undefined;
  const tool = tools.find((each) => each.name === name);
  if (!tool) throw wrong(field, 'names a function that is not among the tools.');
  return tool;
}

function schemaOf(
  { guided_json: guided, structured_outputs: outputs, format: ollama }: FormWishes,
  place: string,
): Structure | undefined {
  if (guided !== undefined && guided !== null)
    return { schema: parsed(guided, `${place}guided_json`), field: `${place}guided_json` };
  if (isObject(outputs) && outputs.json !== undefined) {
    const field = `${place}structured_outputs.json`;
    return { schema: parsed(outputs.json, field), field };
  }
  if (ollama === 'json') return { schema: undefined, field: `${place}format` };
  return isObject(ollama) ? { schema: ollama, field: `${place}format` } : undefined;
}

/** `response_format` of the chat API, and `text.format` of the Responses API, which has the schema without a wrapper. */
function formatOf(format: unknown, field: string): Structure | undefined {
  if (format === undefined || format === null) return undefined;
  if (!isObject(format)) throw wrong(field, 'should be an object with a type.');
  switch (format.type) {
    case 'text':
      return undefined;
    case 'json_object':
      // Some servers take a schema here.
      return { schema: isObject(format.schema) ? format.schema : undefined, field: `${field}.schema` };
    case 'json_schema': {
      const wrapper = isObject(format.json_schema) ? format.json_schema : format;
      const at = isObject(format.json_schema) ? `${field}.json_schema.schema` : `${field}.schema`;
      if (!isObject(wrapper.schema)) throw wrong(at, 'should be a JSON Schema.');
      return { schema: wrapper.schema, field: at };
    }
    default:
      throw wrong(`${field}.type`, 'should be text, json_object or json_schema.');
  }
}

/** A schema that may be written as a string. */
function parsed(schema: unknown, field: string): unknown {
  if (typeof schema !== 'string') return schema;
  try {
    return JSON.parse(schema) as unknown;
  } catch (error) {
    throw new InkstoneError('invalid_request', `${field} should be JSON.`, { field, cause: error });
  }
}
