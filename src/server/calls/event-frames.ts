import type { Delta } from '../../types/answer.ts';
import type { InkstoneError } from '../../types/error.ts';
import { asInkstoneError } from '../http/error.ts';
import type { RequestRecord } from '../observe/record.ts';
import type { Reply } from './limit-tokens.ts';

/** How a dialect spells a reply as events: each is the frames that go over the wire. */
export interface Events {
  begin(): readonly string[];
  piece(delta: Delta): string;
  end(reply: Reply): readonly string[];
  error(error: InkstoneError): string;
}

/**
 * The frames of a reply, and its record's end.
 * @param first the first step of `rest`, taken before the response began so that a failure has its own status
 */
export async function* eventFrames(
  first: IteratorResult<Delta, Reply>,
  rest: AsyncGenerator<Delta, Reply>,
  events: Events,
  record: RequestRecord,
): AsyncGenerator<string> {
  let status = 200;
  try {
    yield* events.begin();
    let step = first;
    while (!step.done) {
      yield events.piece(step.value);
      step = await rest.next();
    }
    yield* events.end(step.value);
  } catch (error) {
    record.error = asInkstoneError(error);
    status = record.error.status;
    yield events.error(record.error);
  } finally {
    await rest.return(undefined as never);
    record.finish(status);
  }
}
