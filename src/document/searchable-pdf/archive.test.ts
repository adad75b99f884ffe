import { PDFDocument, PDFName, type PDFRawStream } from 'pdf-lib';
import { expect, test } from 'vitest';
import { type DocumentInfo, makeArchive } from './archive.ts';

async function archived(info: DocumentInfo) {
  const document = await PDFDocument.create();
  makeArchive(document, info, new Uint8Array(8));
  const stream = document.context.lookup(document.catalog.get(PDFName.of('Metadata'))) as PDFRawStream;
  return { document, packet: Buffer.from(stream.getContents()).toString() };
}

test('what a document says of itself stands in its dictionary and in XMP', async () => {
  const { document, packet } = await archived({ title: 'A & B', author: 'C < D\u0001', subject: 'E' });
  expect([document.getTitle(), document.getAuthor(), document.getSubject()]).toEqual(['A & B', 'C < D\u0001', 'E']);
  expect(packet).toContain('<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A &amp; B</rdf:li></rdf:Alt></dc:title>');
  expect(packet).toContain('<dc:creator><rdf:Seq><rdf:li>C &lt; D</rdf:li></rdf:Seq></dc:creator>');
  expect(packet).toContain('<dc:description>');
});

test('what is not known is not said', async () => {
  const { document, packet } = await archived({});
  expect([document.getTitle(), document.getAuthor(), document.getSubject()]).toEqual([undefined, undefined, undefined]);
  expect(packet).not.toMatch(/dc:(?:title|creator|description)/);
});

test('times are whole seconds, the same in both places; the identifier has 16 bytes', async () => {
  const { document, packet } = await archived({});
  const [, created] = /<xmp:CreateDate>(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)<\/xmp:CreateDate>/.exec(packet)!;
  expect(document.getCreationDate()).toEqual(new Date(created!));
  expect(String(document.context.trailerInfo.ID)).toMatch(/^\[ <([0-9a-f]{32})> <\1> \]$/);
});
