import { type Structured, structuredOf } from '../wire/structured.ts';
import type { MessagesBody } from './schema.ts';

/** Which form the answer to a body has: a tool's input, a schema, or free text. */
export function formOf({
  messages,
  tools,
  tool_choice: choice,
  output_config: config,
  output_format,
}: MessagesBody): Structured {
  const wishes = { tools, tool_choice: choiceOf(choice), response_format: config?.format ?? output_format };
  const format = config?.format == null ? 'output_format' : 'output_config.format';
  return structuredOf(wishes, { format, answersTool: answersTool(messages.at(-1)) });
}

/** Choices without a name are words in the other dialects. */
function choiceOf(choice: unknown): unknown {
  const type = typeof choice === 'object' && choice !== null && 'type' in choice ? choice.type : undefined;
  return type === 'any' || type === 'none' ? type : choice;
}

function answersTool(message: MessagesBody['messages'][number] | undefined): boolean {
  return message?.role === 'user' && message.content.some(({ type }) => type === 'tool_result');
}
