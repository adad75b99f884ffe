import type { Quad } from '../../types/quad.ts';
import type { Raster } from '../../types/raster.ts';
import type { Reading } from '../../vision/recognise/ctc.ts';
import { recogniseLines } from './recognise-lines.ts';
import type { RunStep } from './steps.ts';

const arabic = /\p{Script=Arabic}/gu;
/** Share of Arabic among a line's characters from which it is read anew. */
const mostlyArabic = 0.3;
/** How much wider an Arabic line is read: its letters are narrow beside the eight pixels of a time step. */
const arabicStretch = 1.25;

/** Lines as the recogniser for more writing systems reads them; Arabic ones drawn out, unless that loses letters. */
export async function readScripts(raster: Raster, quads: readonly Quad[], run: RunStep): Promise<Reading[]> {
  const readings = await recogniseLines(raster, quads, 'recognise-scripts', run);
  const again = readings.flatMap(({ text }, i) => (isArabic(text) ? [i] : []));
  if (again.length === 0) return readings;
  const wide = await recogniseLines(
    raster,
    again.map((i) => quads[i]!),
    'recognise-scripts',
    run,
    arabicStretch,
  );
  again.forEach((i, k) => {
    if (wide[k]!.text.length >= readings[i]!.text.length) readings[i] = wide[k]!;
  });
  return readings;
}

function isArabic(text: string): boolean {
  return (text.match(arabic)?.length ?? 0) > mostlyArabic * text.length;
}
