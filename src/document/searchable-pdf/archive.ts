import { randomBytes } from 'node:crypto';
import { type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';

/** What is said of a document as a whole. */
export interface DocumentInfo {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly subject?: string | undefined;
}

/**
 * Makes a document of pictures and invisible text one for archives: PDF/A-2u (ISO 19005-2). What it shows is of a known colour space, and what it
 * says of itself stands in XMP too.
 * @param profile of the colours of its pictures, ICC
 */
export function makeArchive(document: PDFDocument, info: DocumentInfo, profile: Uint8Array): void {
  const { context, catalog } = document;
  const now = new Date(Math.floor(Date.now() / 1000) * 1000);
  if (info.title) document.setTitle(info.title);
  if (info.author) document.setAuthor(info.author);
  if (info.subject) document.setSubject(info.subject);
  document.setCreator('Inkstone');
  document.setProducer('Inkstone');
  document.setCreationDate(now);
  document.setModificationDate(now);
  const metadata = context.stream(packet(info, now), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB'),
    DestOutputProfile: context.register(context.flateStream(profile, { N: 3 })),
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
  const id = PDFHexString.of(randomBytes(16).toString('hex'));
  context.trailerInfo.ID = context.obj([id, id]);
}

/** The XMP packet (ISO 16684-1): what the document is, and that it is PDF/A-2u. */
function packet({ title, author, subject }: DocumentInfo, at: Date): Uint8Array {
  const date = at.toISOString().replace('.000', '');
  const alternative = (name: string, text?: string) =>
    text ? `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></dc:${name}>` : '';
  return new TextEncoder().encode(
    [
      '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
      '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"',
      ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
      '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>',
      '<dc:format>application/pdf</dc:format>',
      alternative('title', title),
      alternative('description', subject),
      author ? `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>` : '',
      '<pdf:Producer>Inkstone</pdf:Producer><xmp:CreatorTool>Inkstone</xmp:CreatorTool>',
      `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`,
      '</rdf:Description></rdf:RDF></x:xmpmeta>',
      '<?xpacket end="w"?>',
    ].join('\n'),
  );
}

/** Characters that XML does not know at all are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
