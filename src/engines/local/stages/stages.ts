import type { AnyStage } from '../stage.ts';
import { blocks } from './blocks/blocks.ts';
import { checkboxes } from './checkboxes/checkboxes.ts';
import { detect } from './detect/detect.ts';
import { figures } from './figures/figures.ts';
import { formulasInText, pageFormulas, sheet } from './formulas/formulas.ts';
import { order } from './order/order.ts';
import { recognise } from './recognise/recognise.ts';
import { scripts } from './scripts/scripts.ts';
import { seals } from './seals/seals.ts';
import { tables, tablesAhead } from './tables/tables.ts';
import { textLayer } from './text-layer/text-layer.ts';
import { typography } from './typography/typography.ts';
import { straighten, upright } from './upright/upright.ts';

/** The way of a page, from top to bottom: what it says, in which order, and what its parts are. */
export const stages: readonly AnyStage[] = [
  textLayer, // what the file itself says
  straighten, // a crooked page is turned, where that was asked for
  sheet, // a picture of formulas alone needs no text
  detect, // where text stands
  tablesAhead, // tables are looked at while the text is read
  recognise, // what it says
  scripts, // which writing systems it is in, and what is no text at all
  seals, // seals and stamps, and the text along their rims
  order, // how a person would read it
  upright, // the page as a whole, level
  pageFormulas,
  checkboxes,
  tables,
  typography, // bold type, marks of lists
  figures, // tables, code and pictures apart from the text
  formulasInText,
  blocks,
];
