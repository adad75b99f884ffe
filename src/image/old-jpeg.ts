/** Tags of a TIFF's directory: TIFF 6.0, sections 8 and 22. */
const compression = 259;
const jpegFrom = 513;
const jpegLength = 514;
/** JPEG as TIFF 6.0 had it, which libtiff is built without here. */
const oldJpeg = 6;
/** Directories of a forged file may form a ring. */
const mostPages = 10_000;

/**
 * The JPEG that a page of a TIFF holds as a whole, as scanners and cameras of the nineties wrote it (old-style JPEG with
 * JPEGInterchangeFormat).
 * @param index of the page in the chain of directories, from 0
 * @returns undefined for every other page
 */
export function oldJpegOf(bytes: Uint8Array, index: number): Uint8Array | undefined {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const little = file.getUint8(0) === 0x49;
  if (file.byteLength < 8 || file.getUint16(2, little) !== 42 || index > mostPages) return undefined;
  let at = file.getUint32(4, little);
  for (let page = 0; at !== 0 && at + 2 <= file.byteLength; page++) {
    const end = at + 2 + 12 * file.getUint16(at, little);
    if (end + 4 > file.byteLength) return undefined;
    if (page === index) return jpegIn(bytes, tagsOf(file, at + 2, end, little));
    at = file.getUint32(end, little);
  }
  return undefined;
}

/** The numbers of a directory by their tags; of lists, where they stand. */
function tagsOf(file: DataView, from: number, end: number, little: boolean): Map<number, number> {
  const tags = new Map<number, number>();
  for (let entry = from; entry < end; entry += 12) {
    const isShort = file.getUint16(entry + 2, little) === 3;
    tags.set(
      file.getUint16(entry, little),
      isShort ? file.getUint16(entry + 8, little) : file.getUint32(entry + 8, little),
    );
  }
  return tags;
}

function jpegIn(bytes: Uint8Array, tags: ReadonlyMap<number, number>): Uint8Array | undefined {
  const start = tags.get(jpegFrom);
  if (tags.get(compression) !== oldJpeg || start === undefined) return undefined;
  const length = tags.get(jpegLength) || bytes.length - start;
  const jpeg = bytes.subarray(start, start + length);
  return jpeg[0] === 0xff && jpeg[1] === 0xd8 ? jpeg : undefined;
}
