import { InkstoneError } from '../../types/error.ts';
import type { ImageOptions } from '../wire/image-options.ts';
import { messageErrors } from '../wire/messages.ts';

/** One message, in neither dialect's words. */
export interface Turn {
  readonly role: string;
  readonly texts: readonly string[];
  readonly images: readonly { readonly address: string; readonly field: string; readonly options: ImageOptions }[];
  /** Whether a part of it was meant as an image, even where none came of it. */
  readonly namesImage?: boolean;
}

/** A conversation, sorted by what counts for its answer. */
export interface Conversation {
  /** What the user says last; messages that follow each other are one. */
  readonly prompt: string;
  /** What they said before answers, the latest first. */
  readonly earlier: readonly string[];
  /** The system message. */
  readonly instructions: string;
  /** The images it is about: those of the last message, or where it has none, of the latest message that has some. */
  readonly images: Turn['images'];
}

/** Earlier messages that may say what a later one leaves open. */
const mostEarlier = 8;

const isSystem = ({ role }: Turn) => role === 'system' || role === 'developer';

/** @throws InkstoneError `invalid_request` where the user says nothing */
export function conversationOf(turns: readonly Turn[]): Conversation {
  const blocks: Turn[][] = [];
  let answered = true;
  for (const turn of turns) {
    if (isSystem(turn)) continue;
    if (turn.role !== 'user') answered = true;
    else if (answered) {
      blocks.push([turn]);
      answered = false;
    } else blocks.at(-1)!.push(turn);
  }
  const last = blocks.at(-1);
  if (!last) throw new InkstoneError('invalid_request', messageErrors.noUser, { field: 'messages' });
  const said = (block: readonly Turn[]) => block.flatMap(({ texts }) => texts).join('\n');
  const shown = blocks.findLast((block) => block.some(({ images }) => images.length > 0)) ?? last;
  return {
    prompt: said(last),
    earlier: blocks.slice(0, -1).reverse().slice(0, mostEarlier).map(said),
    instructions: turns
      .filter(isSystem)
      .flatMap(({ texts }) => texts)
      .join('\n'),
    images: shown.flatMap(({ images }) => images),
  };
}

/** Whether the conversation ends with what a tool said. */
export function endsWithTool(turns: readonly Pick<Turn, 'role'>[]): boolean {
  const role = turns.at(-1)?.role;
  return role === 'tool' || role === 'function';
}
