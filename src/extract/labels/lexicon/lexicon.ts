import type { Concept } from '../concept.ts';
import { money } from './money.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { travel } from './travel.ts';

/** Every concept the extractor knows. Adding one is adding a line to a list. */
export const lexicon: readonly Concept[] = [...money, ...papers, ...people, ...travel];
