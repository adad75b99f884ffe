import { toBent } from '../../geometry/bend.ts';
import { movePlaces } from '../../geometry/move-places.ts';
import type { Slabs } from '../../runtime/slabs.ts';
import { inSpan } from '../../trace/spans.ts';
import { tracedPage, tracedStage } from '../../trace/trace.ts';
import type { Page } from '../../types/page.ts';
import type { PageFeature } from '../../types/wants.ts';
import type { Draft, PageSource } from './draft.ts';
import type { AnyStage } from './stage.ts';
import { stages } from './stages/stages.ts';
import type { RunStep } from './steps.ts';

/** A page without its place in the request. */
export type ReadPage = Omit<Page, 'image' | 'index' | 'width' | 'height'>;

/** Reads a decoded page: the stages fill a draft one after another, those that nobody wants left out. */
export function readPage(source: PageSource, run: RunStep, slabs: Slabs): Promise<ReadPage> {
  return tracedPage(() => throughStages(source, run, slabs));
}

async function throughStages(source: PageSource, run: RunStep, slabs: Slabs): Promise<ReadPage> {
  const lent: (() => void)[] = [];
  const tools = { run, slabs, atEnd: (release: () => void) => void lent.push(release) };
  let draft: Draft & { complete?: boolean } = source;
  for (const stage of stages) {
    if (draft.complete || !isWanted(stage, source.wants.features)) continue;
    const found = await inSpan(`stage ${stage.name}`, {}, async () =>
      tracedStage(stage.name, () => stage.run(draft, tools)),
    );
    draft = { ...draft, ...(found as Partial<Draft>) };
  }
  // Not on failure: a worker may still be at them.
  for (const release of lent) release();
  const page = pageOf(draft);
  if (!draft.bend) return page;
  const bend = { ...draft.bend, toSource: draft.raster.toSource };
  return { ...movePlaces(page, toBent(bend)), bend };
}

function isWanted({ serves }: AnyStage, features: ReadonlySet<PageFeature>): boolean {
  return serves === undefined || serves.some((feature) => features.has(feature));
}

function pageOf({ text, turned, enableRotate, wants: { features }, ...found }: Draft): ReadPage {
  const { lines, text: said, angle } = text ?? { lines: [], text: '', angle: 0 };
  return {
    lines: features.has('words') ? lines : lines.map(({ words: _, ...line }) => line),
    text: said,
    ...(found.unreadLines && found.unreadLines.length > 0 && { unread: found.unreadLines }),
    rotation: turned ? normalised(turned) : enableRotate ? normalised(-angle) : 0,
    ...(found.formulas && { formulas: found.formulas }),
    ...(found.checkboxes && { checkboxes: found.checkboxes }),
    ...(features.has('tables') && found.tables && { tables: found.tables }),
    ...(found.blocks && { blocks: found.blocks }),
  };
}

/** The same turn in [0, 360). */
function normalised(degrees: number): number {
  return (((Math.round(degrees * 10) / 10) % 360) + 360) % 360;
}
