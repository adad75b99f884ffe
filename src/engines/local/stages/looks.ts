import type { Models } from '../models.ts';
import { checkboxesLook } from './checkboxes/look.ts';
import { detectLook } from './detect/look.ts';
import { figuresLook } from './figures/look.ts';
import { formulasLook } from './formulas/look.ts';
import { recogniseLook } from './recognise/look.ts';
import { scriptsLook } from './scripts/look.ts';
import { sealsLook } from './seals/look.ts';
import { tablesLook } from './tables/look.ts';
import { typographyLook } from './typography/look.ts';
import { uprightLook } from './upright/look.ts';

/** All that stages look at pixels with. A worker holds it; everything else knows its type alone. */
export const looks = (models: Models) => ({
  ...uprightLook,
  ...detectLook(models),
  ...recogniseLook(models),
  ...scriptsLook(models),
  ...sealsLook(models),
  ...tablesLook(models),
  ...figuresLook(models),
  ...formulasLook(models),
  ...typographyLook,
  ...checkboxesLook,
});
