import { readFile } from 'node:fs/promises';
import { Tensor } from 'onnxruntime-node';
import { openSession, type Session } from '../../runtime/session.ts';
import type { RecogniserFiles } from './model-files.ts';

/** Sides of the blank picture that a network is tried with, in pixels. */
const detectorSide = 64;
const [lineHeight, lineWidth] = [48, 320];

/**
 * A detector of the user's: one input of three planes, one probability for each of its pixels.
 * @returns the path
 * @throws Error that says what is wrong with it
 */
export async function checkDetector(path: string): Promise<string> {
  const [map] = Object.values(await tryOut('INKSTONE_DETECT_MODEL', path, detectorSide, detectorSide));
  if (map?.size !== detectorSide ** 2)
    throw new Error(
      `INKSTONE_DETECT_MODEL: ${path} answers ${map?.dims.join(' × ')} numbers for a picture of ${detectorSide} × ${detectorSide}, not one for each pixel`,
    );
  return path;
}

/**
 * A recogniser of the user's: lines 48 pixels high in, the probabilities of all classes at each step out, or the likeliest class (`index`) with its
 * `probability`. Its alphabet lies beside it, one character a line, class 0 being CTC's blank.
 * @throws Error that says what is wrong with it
 */
export async function checkRecogniser(path: string): Promise<RecogniserFiles> {
  const characters = path.replace(/\.onnx$/, '.txt');
  const alphabet = (await readFile(characters, 'utf8')).replace(/\n$/, '').split('\n');
  const answer = await tryOut('INKSTONE_RECOGNISE_MODEL', path, lineHeight, lineWidth);
  if (answer.index && answer.probability) return { model: path, characters };
  const classes = Object.values(answer)[0]?.dims[2];
  if (classes !== alphabet.length + 1)
    throw new Error(
      `INKSTONE_RECOGNISE_MODEL: ${path} answers ${classes ?? 'no'} classes; ${characters} has ${alphabet.length} characters, which with the blank are ${alphabet.length + 1}`,
    );
  return { model: path, characters };
}

async function tryOut(setting: string, path: string, height: number, width: number): ReturnType<Session['run']> {
  try {
    const session = await openSession(path);
    return await session.run(new Tensor('float32', new Float32Array(3 * height * width), [1, 3, height, width]));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${setting}: ${path} does not take a picture of ${width} × ${height}: ${why}`, { cause });
  }
}
