// A table of figures as bars: the figures stand in the page's Markdown once, the chart is drawn of them.

export const escaped = (text) =>
  String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

/** A text of which what stands between backticks is code. */
export const withCode = (text) => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');

/** Sizes in units of the drawing. */
const [width, labels, values, bar, gap] = [720, 200, 60, 16, 14];

/**
 * @param {string} wanted `Title; Column, Column; 2`: what it shows, whose figures, and which of the figures of a cell (the first)
 * @param {string[][]} table its head first
 */
export function chart(wanted, [head, ...rows]) {
  const [title, names, which = '1'] = wanted.split(';').map((part) => part.trim());
  const columns = names.split(',').map((name) => {
    const at = head.findIndex((each) => each.trim() === name.trim());
    if (at < 0) throw new Error(`the chart "${title}" names a column that the table lacks: ${name}`);
    return at;
  });
  const number = (text) => Number(text.match(/\d+(\.\d+)?/g)?.[Number(which) - 1] ?? Number.NaN);
  const groups = rows
    .map((row) => ({ label: row[0], figures: columns.map((at) => number(row[at])) }))
    .filter(({ figures }) => figures.every(Number.isFinite));
  if (groups.length === 0) throw new Error(`the chart "${title}" finds no figures in its table`);
  const most = Math.max(...groups.flatMap(({ figures }) => figures));
  const room = width - labels - values;
  const step = columns.length * bar + gap;
  const drawn = groups.map(({ label, figures }, i) => {
    const top = i * step;
    const name = `<text class="label" x="${labels - 12}" y="${top + (columns.length * bar) / 2 + 5}" text-anchor="end">${escaped(label)}</text>`;
    const bars = figures.map((figure, k) => {
      const [y, long] = [top + k * bar, (figure / most) * room];
      return `<rect class="bar-${k}" x="${labels}" y="${y}" width="${long.toFixed(1)}" height="${bar - 2}" rx="2"/><text x="${(labels + long + 6).toFixed(1)}" y="${y + 12}">${figure}</text>`;
    });
    return name + bars.join('');
  });
  const legend = columns.map((at, k) => `<span class="key key-${k}">${escaped(head[at])}</span>`).join(' ');
  const height = groups.length * step;
  return `<figure class="chart"><figcaption>${escaped(title)} ${columns.length > 1 ? legend : ''}</figcaption><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}: the table below as bars">${drawn.join('')}</svg></figure>\n`;
}
