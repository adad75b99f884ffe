import { writeFile } from 'node:fs/promises';
import type { CAC } from 'cac';
import { drawBoxes } from '../../image/encode.ts';
import { openReaderWith } from '../../library/open-reader.ts';
import { type Decision, traced } from '../../trace/trace.ts';
import type { Page } from '../../types/page.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';
import { explainHtml } from '../explain-html.ts';
import { findImages } from '../find-images.ts';
import { startProgress } from '../progress.ts';
import { type ReadOptions, readFiles } from '../read-files.ts';
import { type FormOptions, fileOptions, formNames, readForm } from '../read-form.ts';
import { settingsWith } from '../read-settings.ts';
import { asTyped } from '../stdin-name.ts';

interface Options extends FormOptions {
  readonly boxes?: string;
  readonly explain?: string;
  readonly rotate?: boolean;
  readonly pages?: unknown;
  readonly textLayer?: unknown;
}

async function read(names: readonly unknown[], options: Options): Promise<ExitCode> {
  if (names.length === 0) throw new UsageError('read needs a FILE, a DIR or - (standard input)');
  const found = await findImages(names.map(asTyped));
  const { boxes, explain } = options;
  for (const [name, out] of Object.entries({ boxes, explain }))
    if (out !== undefined && found.length !== 1)
      throw new UsageError(`--${name} draws one file, these are ${found.length}`);
  const form = readForm(options, found.length);
  const files = fileOptions(options);
  const settings = settingsWith();
  const reader = await openReaderWith(settings);
  try {
    let seen: { bytes: Uint8Array; page: Page } | undefined;
    const onRead: ReadOptions['onRead'] = async (bytes, { pages }) => {
      if (pages[0]) seen = { bytes, page: pages[0] };
      if (boxes !== undefined) await writeFile(asTyped(boxes), await drawBoxes(bytes, pages[0]?.lines ?? []));
    };
    const reading = () =>
      readFiles(
        reader,
        found,
        { form, files, enableRotate: options.rotate ?? false, atOnce: settings.INKSTONE_THREADS, onRead },
        {
          out: (text) => void process.stdout.write(text),
          problem: (text) => void process.stderr.write(text),
          progress: startProgress(found.length),
        },
      );
    if (explain === undefined) return await reading();
    const { value, decisions } = await traced(reading);
    if (seen) await writeFile(asTyped(explain), await explained(seen.bytes, seen.page, decisions));
    return value;
  } finally {
    await reader.close();
  }
}

/** The first page and what was decided on it. */
async function explained(bytes: Uint8Array, { width, height }: Page, decisions: readonly Decision[]): Promise<string> {
  const own = decisions.filter(({ page }) => page === 0);
  return explainHtml(await drawBoxes(bytes, []), width, height, own);
}

/** `inkstone read`: the text of image files, without a server. */
export function addRead(cli: CAC): void {
  cli
    .command('read [...files]', 'Print the text of images: files, folders (every image below), - for standard input')
    .option('--json', 'One JSON a file: pages with their lines, quads and confidences')
    .option('--boxes <out.png>', 'Draw the lines of the (one) image into a picture')
    .option('--explain <out.html>', 'Draw what was decided on the first page of the (one) file, and why')
    .option('--table <form>', `Tables instead of text: ${formNames.table.join(', ')}`)
    .option('--to <form>', `The whole document: ${formNames.to.join(', ')} (a searchable PDF)`)
    .option('-o, --out <file>', 'Where a document, or a workbook (xlsx), is written')
    .option('--pages <range>', 'Pages of a PDF or TIFF, as in 1-3,7 or 5-')
    .option('--text-layer <mode>', "A PDF's own text: auto (where it can be trusted), ocr (never), text (nothing else)")
    .option('--lang <codes>', 'Languages of the pages, as in de,fr or ar; without it, whatever is on them')
    .option('--rotate', 'Straighten turned or skewed pages first, as enable_rotate does')
    .example('  inkstone read examples/receipt.png --json --boxes boxes.png')
    .example('  inkstone read scan.pdf --to pdf -o searchable.pdf')
    .example('  inkstone read table.png --table csv > table.csv')
    .action(read);
}
