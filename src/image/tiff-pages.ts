/**
 * The pages of a TIFF that are pictures of their own. Cameras and viewers keep thumbnails and smaller copies beside
 * the picture and mark them as reduced (TIFF 6.0, NewSubfileType, bit 0); reading those would repeat the text.
 * @param count pages by libvips' count: the chain of directories, from 0
 * @returns indexes into that chain; all of them where the file marks nothing (or is a BigTIFF), never none
 */
export function picturePages(bytes: Uint8Array, count: number): number[] {
  const all = Array.from({ length: count }, (_, page) => page);
  if (count === 1) return all;
  const reduced = reducedPages(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), count);
  const pictures = all.filter((page) => !reduced.has(page));
  return pictures.length > 0 ? pictures : all;
}

const newSubfileType = 254;
/** Directories of a forged file may lie on top of each other, each as long as the file; real ones have a few dozen entries a page. */
const mostEntries = 1_000_000;

function reducedPages(file: DataView, count: number): Set<number> {
  const reduced = new Set<number>();
  const little = file.getUint8(0) === 0x49;
  if (file.getUint16(2, little) !== 42) return reduced;
  let at = file.getUint32(4, little);
  let entries = 0;
  for (let page = 0; page < count && at !== 0 && at + 2 <= file.byteLength; page++) {
    const end = at + 2 + 12 * file.getUint16(at, little);
    entries += (end - at) / 12;
    if (end + 4 > file.byteLength || entries > mostEntries) break;
    for (let entry = at + 2; entry < end; entry += 12) {
      const isReduced =
        file.getUint16(entry, little) === newSubfileType && (file.getUint32(entry + 8, little) & 1) === 1;
      if (isReduced) reduced.add(page);
    }
    at = file.getUint32(end, little);
  }
  return reduced;
}
