import { PDFiumModule } from '@hyzyla/pdfium';

/**
 * The functions of PDFium's C API that are used here, as WebAssembly exports them: handles and pointers are numbers, 0
 * is none; booleans are 0 and 1. Documented in the headers `public/fpdf*.h` of PDFium.
 */
interface Api {
  malloc(bytes: number): number;
  free(pointer: number): void;
  FPDF_InitLibraryWithConfig(config: number): void;
  FPDF_LoadMemDocument(data: number, bytes: number, password: number): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: number): number;
  FPDF_GetPageSizeByIndexF(document: number, index: number, size: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_PageToDevice(
    page: number,
    ...device: [x: number, y: number, width: number, height: number, turn: number, ...point: number[]]
  ): number;
  FPDFBitmap_CreateEx(width: number, height: number, format: number, data: number, stride: number): number;
  FPDFBitmap_FillRect(bitmap: number, x: number, y: number, width: number, height: number, colour: number): void;
  FPDFBitmap_GetBuffer(bitmap: number): number;
  FPDFBitmap_GetFormat(bitmap: number): number;
  FPDFBitmap_GetWidth(bitmap: number): number;
  FPDFBitmap_GetHeight(bitmap: number): number;
  FPDFBitmap_GetStride(bitmap: number): number;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDFImageObj_GetBitmap(image: number): number;
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    ...device: [x: number, y: number, width: number, height: number, turn: number, flags: number]
  ): void;
  FPDFDOC_InitFormFillEnvironment(document: number, info: number): number;
  FPDFDOC_ExitFormFillEnvironment(form: number): void;
  FORM_OnAfterLoadPage(page: number, form: number): void;
  FORM_OnBeforeClosePage(page: number, form: number): void;
  FPDF_FFLDraw(
    form: number,
    bitmap: number,
    page: number,
    ...device: [x: number, y: number, width: number, height: number, turn: number, flags: number]
  ): void;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetDrawMode(path: number, fillMode: number, stroke: number): number;
  FPDFPage_GetAnnotCount(page: number): number;
  FPDFPage_GetAnnot(page: number, index: number): number;
  FPDFPage_CloseAnnot(annotation: number): void;
  FPDFAnnot_GetSubtype(annotation: number): number;
  FPDFAnnot_GetFlags(annotation: number): number;
  FPDFAnnot_GetRect(annotation: number, rect: number): number;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(text: number): void;
  FPDFText_CountChars(text: number): number;
  FPDFText_GetUnicode(text: number, index: number): number;
  FPDFText_GetLooseCharBox(text: number, index: number, rect: number): number;
  FPDFText_GetCharBox(
    text: number,
    index: number,
    ...sides: [left: number, right: number, bottom: number, top: number]
  ): number;
  FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  FPDFText_GetCharAngle(text: number, index: number): number;
  FPDFText_GetFontSize(text: number, index: number): number;
  FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  FPDFText_GetFillColor(text: number, index: number, r: number, g: number, b: number, a: number): number;
  FPDFText_IsGenerated(text: number, index: number): number;
  FPDFText_HasUnicodeMapError(text: number, index: number): number;
  FPDFText_GetTextObject(text: number, index: number): number;
  FPDFTextObj_GetTextRenderMode(object: number): number;
  FPDFTextObj_GetFont(object: number): number;
  /** The outline of a character's glyph, 0 where the font has none; freed with the font. */
  FPDFFont_GetGlyphPath(font: number, character: number, size: number): number;
  FPDFGlyphPath_CountGlyphSegments(path: number): number;
  FPDFGlyphPath_GetGlyphPathSegment(path: number, index: number): number;
  FPDFPathSegment_GetType(segment: number): number;
  FPDFFont_GetBaseFontName(font: number, name: number, bytes: number): number;
  FPDFFont_GetFontData(font: number, data: number, bytes: number, length: number): number;
}

/** A PDFium of its own memory: what one file breaks, no other file sees. */
export interface Pdfium {
  readonly api: Api;
  /** Its memory now; growing replaces it, so a view is never kept over a call. */
  bytes(): Uint8Array;
  floats(pointer: number, count: number): number[];
  doubles(pointer: number, count: number): number[];
  integers(pointer: number, count: number): number[];
  /** Bytes of its memory. It grows with the largest page and never shrinks. */
  size(): number;
  /** Room for the few numbers that a call writes its answer into. */
  readonly scratch: number;
}

/**
 * Emscripten leaves warnings about names that it does not export on the global object, 164 getters that hold the first instance for ever and
 * with it all of its memory: they are taken away again.
 */
async function start(options: Parameters<typeof PDFiumModule>[0]) {
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  const module = await PDFiumModule(options);
  for (const name of Object.getOwnPropertyNames(globalThis))
    if (!before.has(name)) Reflect.deleteProperty(globalThis, name);
  return module;
}

/** Version 2 of the library's configuration, everything else at its default. */
const config = { bytes: 32, version: 2 };

/**
 * Starts a PDFium.
 * @param wasmBinary its code; absent, it is read from the package, which a browser can't
 */
export async function openPdfium(wasmBinary?: ArrayBuffer): Promise<Pdfium> {
  const module = await start(wasmBinary ? { wasmBinary } : {});
  // The package names the few functions it uses itself; the module exports all of them.
  const api = module.wasmExports as unknown as Api;
  const view = () => new DataView(module.HEAPU8.buffer);
  const scratch = api.malloc(64);
  const settings = api.malloc(config.bytes);
  module.HEAPU8.fill(0, settings, settings + config.bytes);
  view().setUint32(settings, config.version, true);
  api.FPDF_InitLibraryWithConfig(settings);
  api.free(settings);
  const numbers = (count: number, read: (index: number) => number) => Array.from({ length: count }, (_, i) => read(i));
  return {
    api,
    scratch,
    bytes: () => module.HEAPU8,
    floats: (pointer, count) => numbers(count, (i) => view().getFloat32(pointer + 4 * i, true)),
    doubles: (pointer, count) => numbers(count, (i) => view().getFloat64(pointer + 8 * i, true)),
    integers: (pointer, count) => numbers(count, (i) => view().getInt32(pointer + 4 * i, true)),
    size: () => module.HEAPU8.length,
  };
}
