import { writeFile } from 'node:fs/promises';
import type { CAC } from 'cac';
import { openLocalEngine } from '../../engines/local/open-local-engine.ts';
import { drawBoxes } from '../../image/encode.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';
import { findImages } from '../find-images.ts';
import { startProgress } from '../progress.ts';
import { type ReadOptions, readFiles } from '../read-files.ts';
import { settingsWith } from '../read-settings.ts';
import { asTyped } from '../stdin-name.ts';

interface Options {
  readonly json?: boolean;
  readonly boxes?: string;
  readonly rotate?: boolean;
}

async function read(files: readonly unknown[], options: Options): Promise<ExitCode> {
  if (files.length === 0) throw new UsageError('read needs a FILE, a DIR or - (standard input)');
  const found = await findImages(files.map(asTyped));
  const { boxes } = options;
  if (boxes !== undefined && found.length !== 1) {
    throw new UsageError(`--boxes draws one file, these are ${found.length}`);
  }
  const settings = settingsWith();
  const engine = await openLocalEngine(settings);
  try {
    const draw: ReadOptions['onRead'] = async (bytes, pages) =>
      writeFile(asTyped(boxes), await drawBoxes(bytes, pages[0]?.lines ?? []));
    return await readFiles(
      engine,
      found,
      {
        json: options.json ?? false,
        enableRotate: options.rotate ?? false,
        atOnce: settings.INKSTONE_THREADS,
        ...(boxes !== undefined && { onRead: draw }),
      },
      {
        out: (text) => void process.stdout.write(text),
        problem: (text) => void process.stderr.write(text),
        progress: startProgress(found.length),
      },
    );
  } finally {
    await engine.close();
  }
}

/** `inkstone read`: the text of image files, without a server. */
export function addRead(cli: CAC): void {
  cli
    .command('read [...files]', 'Print the text of images: files, folders (every image below), - for standard input')
    .option('--json', 'One JSON a file: pages with their lines, quads and confidences')
    .option('--boxes <out.png>', 'Draw the lines of the (one) image into a picture')
    .option('--rotate', 'Straighten turned or skewed pages first, as enable_rotate does')
    .example('  inkstone read examples/receipt.png --json --boxes boxes.png')
    .action(read);
}
