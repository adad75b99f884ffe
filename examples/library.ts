import { InkstoneError, openReader, type Page } from 'inkstone';

const reader = await openReader({ threads: 1 });
try {
  // The text, with the place of every line.
  const { text, lines } = await reader.read('receipt.png');
  console.log(text, lines[0]?.quad, lines[0]?.confidence);

  // Values by their names.
  const { values } = await reader.read('receipt.png', { schema: { total: '', date: '' } });
  console.log(values.total, values.date);

  // The whole document, tables and all.
  const document = await reader.read('receipt.png', { to: 'markdown' });
  console.log(document.text, document.tables.length);

  // Page by page as they are read, for at most a minute.
  const seen: Page[] = [];
  for await (const page of reader.pages('receipt.png', { signal: AbortSignal.timeout(60_000) })) seen.push(page);
  console.log(seen.length);
} catch (error) {
  if (!(error instanceof InkstoneError)) throw error;
  console.error(error.code, error.message);
} finally {
  await reader.close();
}
