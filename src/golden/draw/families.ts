import type { Family } from './family.ts';
import { formFamilies } from './form-families.ts';
import { lookalikeFamilies } from './lookalike-families.ts';
import { pageFamilies } from './page-families.ts';
import { scriptFamilies } from './script-families.ts';
import { tableFamilies } from './table-families.ts';
import { textFamilies } from './text-families.ts';

export const families: readonly Family[] = [
  ...textFamilies,
  ...tableFamilies,
  ...pageFamilies,
  ...lookalikeFamilies,
  ...formFamilies,
  ...scriptFamilies,
];
