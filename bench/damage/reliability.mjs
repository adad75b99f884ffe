// How often lines are right by how sure of them the server says it is, as an SVG.

const size = 420;
const margin = 50;
const edges = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001];

/** @param {{confidence: number, right: boolean}[]} verdicts */
export function reliability(verdicts) {
  const bins = edges.slice(1).map((to, i) => {
    const inside = verdicts.filter(({ confidence }) => confidence >= edges[i] && confidence < to);
    const mean = (pick) => inside.reduce((sum, verdict) => sum + pick(verdict), 0) / inside.length;
    return {
      count: inside.length,
      said: mean(({ confidence }) => confidence),
      right: mean(({ right }) => Number(right)),
    };
  });
  return bins.filter(({ count }) => count > 0);
}

/** Dots on the diagonal are honest; their area follows the number of lines. */
export function reliabilitySvg(verdicts) {
  const at = (x, y) =>
    [margin + x * (size - 2 * margin), size - margin - y * (size - 2 * margin)].map((v) => v.toFixed(1));
  const [x0, y0] = at(0, 0);
  const [x1, y1] = at(1, 1);
  const dots = reliability(verdicts).map(({ count, said, right }) => {
    const [x, y] = at(said, right);
    const radius = Math.max(3, Math.sqrt(count) / 2).toFixed(1);
    return `<circle cx="${x}" cy="${y}" r="${radius}" fill="#2f6f9f" fill-opacity=".6"><title>${count} lines</title></circle>`;
  });
  const ticks = [0, 0.5, 1].flatMap((value) => {
    const [x] = at(value, 0);
    const [, y] = at(0, value);
    return [
      `<text x="${x}" y="${size - margin + 18}" text-anchor="middle">${value}</text>`,
      `<text x="${margin - 8}" y="${Number(y) + 4}" text-anchor="end">${value}</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" font-family="sans-serif" font-size="12" fill="#333">`,
    `<rect width="${size}" height="${size}" fill="#fff"/>`,
    `<path d="M${x0} ${y1}V${y0}H${x1}" fill="none" stroke="#333"/>`,
    `<path d="M${x0} ${y0}L${x1} ${y1}" stroke="#999" stroke-dasharray="4 4"/>`,
    ...dots,
    ...ticks,
    `<text x="${size / 2}" y="${size - 10}" text-anchor="middle">said to be sure</text>`,
    `<text transform="translate(14 ${size / 2}) rotate(-90)" text-anchor="middle">exactly right</text>`,
    '</svg>',
    '',
  ].join('\n');
}
