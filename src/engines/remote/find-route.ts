import type { Plan } from '../../tasks/plan.ts';
import type { Question } from '../../types/question.ts';
import type { Route } from './config/config.ts';
import type { Remote } from './remote.ts';
import { canAnswer } from './remote-engine.ts';

/** The first route that fits what is asked and whose engine can answer it. */
export function findRoute(
  routes: readonly Route[],
  remotes: ReadonlyMap<string, Remote>,
  { model }: Pick<Question, 'model'>,
  plan: Pick<Plan, 'task' | 'chosen' | 'free' | 'wants'>,
): Route | undefined {
  const task = plan.chosen ? plan.task : 'default';
  return routes.find((route) => {
    if (route.models && !route.models.includes(model.id ?? '')) return false;
    if (route.tasks && !route.tasks.includes(task)) return false;
    if (route.languages && !plan.wants.languages?.some((language) => route.languages!.includes(language))) return false;
    if (route.prompts === 'free' && !plan.free) return false;
    // The embedded engine can't follow a free prompt, so that there is nothing to compare.
    if (plan.free && (route.compare || route.confidence_below !== undefined)) return false;
    return canAnswer(remotes.get(route.engine)!, plan);
  });
}
