import type { ImageInfo } from '../../image/inspect.ts';
import type { TextLayer } from '../../image/pdf/read-text-layer.ts';
import type { Cancelled } from '../../runtime/steps.ts';
import type { Page } from '../../types/page.ts';
import type { Quad } from '../../types/quad.ts';
import type { Raster } from '../../types/raster.ts';
import type { TextLayerMode } from '../../types/request.ts';
import type { Rulings } from '../../types/ruling.ts';
import type { SeenTable } from '../../types/seen-table.ts';
import type { Box } from '../../vision/detect/boxes.ts';
import type { Region } from '../../vision/detect/input.ts';
import type { Tile } from '../../vision/detect/plan.ts';
import type { FormulaParts } from '../../vision/formula/parts.ts';
import type { SeenFormula } from '../../vision/formula/read-formula.ts';
import type { SeenRegion } from '../../vision/layout/decode-regions.ts';
import type { LineLook } from '../../vision/look/look-at-lines.ts';
import type { LineSigns } from '../../vision/look/look-at-signs.ts';
import type { Reading } from '../../vision/recognise/ctc.ts';
import type { SeenTickBox } from '../../vision/ticks/find-tick-boxes.ts';
import type { PdfSource } from './searchable-pdf.ts';

/** A decoded page and the size of the caller's image it shows. */
export interface Decoded {
  readonly raster: Raster;
  readonly width: number;
  readonly height: number;
}

/** Which recogniser reads: the main one (Latin, Chinese, Japanese), or the one for more writing systems. */
export type RecogniserName = 'recognise' | 'recognise-scripts';

/** The steps a worker thread knows: what each is given and what it answers. Pixels and maps lie in shared memory. */
export interface LocalSteps {
  /** What the file is and which pages it has. */
  inspect(input: { bytes: Uint8Array; field: string; id: number }): Promise<ImageInfo>;
  decode(input: {
    bytes: Uint8Array;
    field: string;
    /** The same for every page of a file, which stays open for them. */
    id: number;
    /** Which of the file's pages. */
    page: number;
    maxPixels: number;
    minPixels?: number | undefined;
    requestedMaxPixels?: number | undefined;
    /** Shared memory that is probably large enough. */
    slab: Uint8Array;
  }): Promise<Decoded>;
  /** What a PDF itself says about the text of a page. */
  textLayer(input: {
    bytes: Uint8Array;
    field: string;
    id: number;
    page: number;
    mode: Exclude<TextLayerMode, 'ocr'>;
  }): Promise<TextLayer>;
  /** Straightens a page: turns it by so many degrees clockwise. */
  rotate(input: { raster: Raster; degrees: number; slab: Uint8Array }): Raster;
  detectTile(input: { raster: Raster; tile: Tile; map: Uint8Array; mapWidth: number }): Promise<void>;
  findBoxes(input: { map: Uint8Array; width: number; height: number }): Box[];
  recognise(input: {
    raster: Raster;
    quads: readonly Quad[];
    by: RecogniserName;
    /** How much wider the lines are shown; absent, as they are. */
    stretch?: number;
  }): Promise<Reading[]>;
  /** Printed lines of a region with text of height `em`. */
  rulings(input: { raster: Raster; region: Region; em: number }): Rulings;
  /** Boxes to tick beside text of height `em`. */
  ticks(input: { raster: Raster; em: number }): SeenTickBox[];
  /** What little ink stands in places without text. */
  marks(input: { raster: Raster; places: readonly Region[]; em: number }): (Region | undefined)[];
  /** How wide the strokes of level lines are, and what little ink stands before them. */
  lookAtLines(input: { raster: Raster; lines: readonly Region[] }): LineLook[];
  /** Where in level lines white and small signs stand. */
  lookAtSigns(input: { raster: Raster; lines: readonly Region[] }): LineSigns[];
  /** The bars of fractions between what stands above and below them. */
  findBars(input: { raster: Raster; regions: readonly Region[] }): (Region | undefined)[];
  /** Rows, columns and spans of the table that fills a region. */
  structure(input: { raster: Raster; region: Region }): Promise<SeenTable>;
  /** Whether a region shows formulas only, and where each of them stands. */
  formulaParts(input: { raster: Raster; region: Region }): FormulaParts;
  /** The formula that fills a region; undefined where that shows no ink. Ends early when its request is cancelled. */
  formula(input: { raster: Raster; region: Region }, cancelled: Cancelled): Promise<SeenFormula | undefined>;
  /** Titles, text, figures, tables and more of an upright page. */
  layout(input: { raster: Raster }): Promise<SeenRegion[]>;
  /** A PDF of pages that were read, with their text over them. */
  searchablePdf(input: { sources: readonly PdfSource[]; pages: readonly Page[] }): Promise<Uint8Array>;
}

/** Where the formula network lies. */
export interface FormulaFiles {
  readonly encoder: string;
  readonly decoder: string;
  /** Its tokens, a JSON list. */
  readonly tokens: string;
}

/** Runs a step on a worker thread, for one request. */
export type RunStep = <Name extends keyof LocalSteps>(
  name: Name,
  input: Parameters<LocalSteps[Name]>[0],
) => Promise<Awaited<ReturnType<LocalSteps[Name]>>>;

/** Where a recogniser lies. */
export interface RecogniserFiles {
  readonly model: string;
  /** Its characters, one a line, in the order of its classes; class 0, the blank, is left out. */
  readonly characters: string;
}

/** What every worker is started with: where its models lie. */
export interface WorkerModels extends Readonly<Record<RecogniserName, RecogniserFiles>> {
  readonly detect: string;
  readonly table: string;
  readonly formula: FormulaFiles;
  readonly layout: string;
}
