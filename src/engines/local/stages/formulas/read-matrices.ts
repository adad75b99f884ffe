import { matrixName, matrixOf, matrixSizes } from '../../../../document/formula/matrix-latex.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { FormulaCell, FormulaPart, FormulaPiece } from '../../../../vision/formula/parts.ts';
import type { SeenFormula } from '../../../../vision/formula/read-formula.ts';
import type { RunStep } from '../../steps.ts';

/** What the network sees beside a matrix where nothing stands. */
const stray = / [.,]$/;
/** A sign alone may be taken for a script of nothing. */
const scriptOfNothing = /^\{ \} [_^] \{ ([^{}]*) \}$/;
/** A reading with the rows and columns of its ink that is so likely needs no other. */
const sure = 0.87;
/** By how much likelier pieces must be than such a reading. */
const plainly = 0.03;

/** LaTeX of a piece, and how it was read. */
interface ReadPiece {
  readonly latex: string;
  readonly read: readonly SeenFormula[];
}

/**
 * A line with matrices piece by piece, since shrunk as a whole it loses cells and matrices: each matrix alone, or by its cells where it still has
 * others, and what stands beside them.
 * @returns the whole reading where the pieces are not read, or read less surely
 */
export async function readMatrices(
  raster: Raster,
  { pieces, glyph }: FormulaPart,
  whole: SeenFormula,
  run: RunStep,
): Promise<SeenFormula> {
  const sizes = matrixSizes(whole.latex);
  if (sizes.length === 0) return whole;
  const matrices = pieces.filter(({ cells }) => cells);
  const fits = sizes.length === matrices.length && matrices.every((piece, i) => isOfSize(piece, sizes[i]));
  if (fits && whole.likelihood >= sure) return pieces.at(-1)?.cells ? withoutStray(whole) : whole;
  const read = await Promise.all(
    pieces.map((piece) =>
      piece.cells
        ? readMatrix(raster, piece, glyph, matrixName(whole.latex) ?? 'matrix', run)
        : readBeside(raster, piece, glyph, run),
    ),
  );
  const seen = read.flatMap((piece) => piece?.read ?? []);
  const likelihood = seen.reduce((product, piece) => product * piece.likelihood, 1) ** (1 / Math.max(1, seen.length));
  if (read.includes(undefined) || (fits && likelihood < whole.likelihood + plainly)) return whole;
  return {
    ...whole,
    latex: read.map((piece) => piece!.latex).join(' '),
    confidence: seen.reduce((product, { confidence }) => product * confidence, 1),
    likelihood,
  };
}

function withoutStray(read: SeenFormula): SeenFormula {
  return { ...read, latex: read.latex.replace(stray, '') };
}

function isOfSize({ cells = [] }: FormulaPiece, size: ReturnType<typeof matrixSizes>[number]): boolean {
  return size?.rows === cells.length && size.columns === cells[0]?.length;
}

async function readMatrix(
  raster: Raster,
  piece: FormulaPiece,
  glyph: number,
  usual: string,
  run: RunStep,
): Promise<ReadPiece | undefined> {
  const alone = await run('formula', { raster, region: piece.region });
  const sizes = matrixSizes(alone?.latex ?? '');
  if (alone && sizes.length === 1 && isOfSize(piece, sizes[0]))
    return { latex: withoutStray(alone).latex, read: [alone] };
  const cells = await Promise.all(
    piece.cells!.map((row) => Promise.all(row.map((cell) => readCell(raster, cell, glyph, run)))),
  );
  const read = cells.flat();
  if (read.includes(undefined)) return undefined;
  const name = matrixName(alone?.latex ?? '') ?? usual;
  return {
    latex: matrixOf(
      name,
      cells.map((row) => row.map((cell) => cell!.latex)),
    ),
    read: read.flatMap((cell) => cell!.read),
  };
}

async function readCell(
  raster: Raster,
  cell: FormulaCell | undefined,
  glyph: number,
  run: RunStep,
): Promise<ReadPiece | undefined> {
  if (!cell) return { latex: '', read: [] };
  if (cell.dots) return { latex: cell.dots, read: [] };
  const seen = await run('formula', { raster, region: cell.region, glyph });
  return seen && seen.latex !== '' ? { latex: seen.latex.replace(scriptOfNothing, '$1'), read: [seen] } : undefined;
}

async function readBeside(
  raster: Raster,
  { region, raised }: FormulaPiece,
  glyph: number,
  run: RunStep,
): Promise<ReadPiece | undefined> {
  const seen = await run('formula', { raster, region, glyph });
  if (!seen || seen.latex === '') return undefined;
  const latex = seen.latex.replace(scriptOfNothing, '$1');
  return { latex: raised ? `^ { ${latex} }` : latex, read: [seen] };
}
