import { planOf } from '../../tasks/plan.ts';
import { answerPages } from '../answer-pages.ts';
import type { Engine } from '../engine.ts';
import type { PageReader } from '../page-reader.ts';
import { pressOf } from '../press.ts';

/** The embedded engine: what is asked is planned, the pages are read, and the task's writer makes the answer of them. */
export function createLocalEngine(reader: PageReader): Engine {
  return {
    async *answer(question) {
      const { images, files, asker, signal } = question;
      const plan = planOf(question);
      const pages = reader.read({ images, wants: plan.wants, files, asker, signal });
      return yield* answerPages(question, plan, pages, pressOf(reader, images, signal));
    },
    load: reader.load,
    close: reader.close,
  };
}
