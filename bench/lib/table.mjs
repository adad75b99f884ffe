/** Rows of cells as aligned columns: the first to the left, the others to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const cell = (value, column) =>
    column === 0 ? String(value).padEnd(widths[0]) : String(value).padStart(widths[column]);
  return rows.map((row) => row.map(cell).join('  ')).join('\n');
}

/** The middle value; of an even count, the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}
