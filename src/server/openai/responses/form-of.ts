import { endsWithTool } from '../../calls/conversation.ts';
import { type Structured, structuredOf } from '../../wire/structured.ts';
import type { ResponsesBody } from './schema.ts';

/** Which form the answer to a body of the Responses API has. */
export function formOf({
  text,
  input,
  tools,
  tool_choice,
  guided_json,
  structured_outputs,
  format,
}: ResponsesBody): Structured {
  const wishes = { tools, tool_choice, guided_json, structured_outputs, format, response_format: text?.format };
  return structuredOf(wishes, { format: 'text.format', answersTool: endsWithTool(input) });
}
