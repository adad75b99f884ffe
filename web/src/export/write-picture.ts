import type { Reading } from '../reading/reading.ts';
import type { Document } from '../store/documents.ts';
import { pictureOf } from '../store/pictures.ts';
import { overlay } from '../store/view.ts';
import { readColours } from '../viewer/colours.ts';
import { draw } from '../viewer/draw.ts';
import { marksOf } from '../viewer/marks.ts';

/** The page that is looked at with its marks drawn on it, in full size. */
export async function writePicture(document: Document, reading: Reading): Promise<Blob> {
  const page = document.page.value;
  const picture = await pictureOf(document, page);
  const size = { width: picture.width, height: picture.height };
  const canvas = globalThis.document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  draw(context, size, 1, {
    picture,
    page: size,
    marks: marksOf(reading, page, overlay.value.layer),
    view: { turn: 0, scale: 1, x: 0, y: 0 },
    colours: readColours(globalThis.document.documentElement),
    overlay: { ...overlay.value, boxes: true },
    hovered: undefined,
    selected: undefined,
    region: undefined,
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
