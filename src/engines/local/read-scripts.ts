import type { Quad } from '../../types/quad.ts';
import type { Raster } from '../../types/raster.ts';
import type { Reading } from '../../vision/recognise/ctc.ts';
import type { WritingSystem } from '../../vision/recognise/writing-systems.ts';
import { recogniseLines } from './recognise-lines.ts';
import type { RunStep } from './steps.ts';

const arabic = /\p{Script=Arabic}/gu;
/** Share of Arabic among a line's characters from which it is read anew. */
const mostlyArabic = 0.3;
/** How much wider an Arabic line is read: its letters are narrow beside the eight pixels of a time step. */
const arabicStretch = 1.25;

/** Wide readings less sure than this are held against narrow ones. */
const sure = 0.9;

/**
 * Lines as the recogniser for more writing systems reads them; Arabic ones drawn out, unless that loses letters.
 * @param home what the page is known to be written in: Arabic pages are drawn out at once
 */
export async function readScripts(
  raster: Raster,
  quads: readonly Quad[],
  run: RunStep,
  home?: WritingSystem,
): Promise<Reading[]> {
  const read = (which: readonly Quad[], stretch: number) =>
    recogniseLines(raster, which, 'recognise-scripts', run, stretch);
  const wideFirst = home?.languages.includes('ar') ?? false;
  const readings = await read(quads, wideFirst ? arabicStretch : 1);
  const again = readings.flatMap(({ text, confidence }, i) =>
    (wideFirst ? confidence < sure : isArabic(text)) ? [i] : [],
  );
  if (again.length === 0) return readings;
  const others = await read(
    again.map((i) => quads[i]!),
    wideFirst ? 1 : arabicStretch,
  );
  again.forEach((i, k) => {
    const [wide, narrow] = wideFirst ? [readings[i]!, others[k]!] : [others[k]!, readings[i]!];
    readings[i] = wide.text.length >= narrow.text.length ? wide : narrow;
  });
  return readings;
}

function isArabic(text: string): boolean {
  return (text.match(arabic)?.length ?? 0) > mostlyArabic * text.length;
}
