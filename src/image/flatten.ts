/** Pixels with less alpha than this show the background more than themselves. */
const visibleAlpha = 96;

/** Ink nearer to its background than this (of 255) can't be told from it. */
const minContrast = 48;

/** White first: what viewers and paper show. Dark and grey have to win by this share of the ink. */
const backgrounds = [255, 24, 128] as const;
const clearWin = 0.05;

/**
 * Puts pixels with alpha on a plain background. White, unless the ink that borders on the transparent parts would
 * vanish on it (white text on a transparent sheet): then dark, or grey where both light and dark ink stand there.
 * @param rgba width · height · 4 bytes, alpha not premultiplied
 * @param out width · height · 3 bytes, all written
 */
export function flatten(rgba: Uint8Array, width: number, out: Uint8Array): void {
  const background = chooseBackground(edgeInk(rgba, width));
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    const alpha = rgba[from + 3]!;
    const rest = (255 - alpha) * background + 127;
    out[to++] = (rgba[from]! * alpha + rest) / 255;
    out[to++] = (rgba[from + 1]! * alpha + rest) / 255;
    out[to++] = (rgba[from + 2]! * alpha + rest) / 255;
  }
}

/** The background on which the least ink vanishes. */
function chooseBackground(histogram: Uint32Array): number {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  const lost = backgrounds.map((background) => {
    const near = histogram.subarray(Math.max(0, background - minContrast), background + minContrast);
    return near.reduce((sum, count) => sum + count, 0);
  });
  let best = 0;
  for (let i = 1; i < backgrounds.length; i++) if (lost[i]! + clearWin * total < lost[best]!) best = i;
  return backgrounds[best]!;
}

/** Histogram of the brightness of visible pixels that have an invisible one beside, above or below them. */
function edgeInk(rgba: Uint8Array, width: number): Uint32Array {
  const histogram = new Uint32Array(256);
  const row = width * 4;
  for (let at = 0, x = 0; at < rgba.length; at += 4, x = x + 1 === width ? 0 : x + 1) {
    if (rgba[at + 3]! < visibleAlpha) continue;
    const onEdge =
      (x > 0 && rgba[at - 1]! < visibleAlpha) ||
      (x < width - 1 && rgba[at + 7]! < visibleAlpha) ||
      (at >= row && rgba[at + 3 - row]! < visibleAlpha) ||
      (at + row < rgba.length && rgba[at + 3 + row]! < visibleAlpha);
    // Rec. 601 weights in 1/256.
    if (onEdge) histogram[(rgba[at]! * 77 + rgba[at + 1]! * 150 + rgba[at + 2]! * 29) >> 8]!++;
  }
  return histogram;
}
