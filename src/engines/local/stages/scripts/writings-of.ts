import type { Raster } from '../../../../types/raster.ts';
import type { Writing } from '../../../../types/writing.ts';
import type { FoundLine } from '../../../../vision/orient/found-line.ts';
import { isDoubtful, tellWritings } from '../../../../vision/writing/tell-writing.ts';
import type { RunStep } from '../../steps.ts';

/** What those lines are written in that were not surely read. */
export async function writingsOf(
  raster: Raster,
  lines: readonly FoundLine[],
  run: RunStep,
): Promise<ReadonlyMap<FoundLine, Writing>> {
  const doubtful = lines.filter(({ reading }) => isDoubtful(reading));
  if (doubtful.length === 0) return new Map();
  const shares = await run('writings', { raster, quads: doubtful.map(({ quad }) => quad) });
  const seen = doubtful.map(({ reading }, i) => ({ reading, shares: shares[i]! }));
  const told = tellWritings(seen, lines.length - doubtful.length);
  return new Map(doubtful.map((line, i) => [line, told[i]!]));
}
