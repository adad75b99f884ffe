/** How the memory of everything together is shared out, in bytes. */
export interface Memory {
  readonly total: number;
  /** What the server may take beside the pages in hand: workers close their models before it takes more. */
  readonly resting: number;
  /** What pages in hand may take, in the server and in its decoders, while workers keep what they have. */
  readonly pages: number;
  /** What one page may take alone, when workers have given back what they can. */
  readonly onePage: number;
}

/** What is kept of shared memory for the next page: two sheets of A4 at 300 to the inch, the maps of their text, and one of them turned. */
export const keptBytes = 96e6;

/** Memory unless a setting says another: 1 GB for two workers. */
const baseMemory = 500e6;
const threadMemory = 250e6;

/** Of what there is, so much is for pages: of 1 GB three sheets of A4 at 300 to the inch. */
const pagesShare = 0.25;
/**
 * Workers close their models from this share of the rest on: the steps in hand and the decoders need what is left. With the largest pages
 * (`bench/soak/large.mjs`, bound 954 MiB) there were 932 MiB at most, 1044 at nine tenths; with all tasks (`bench/soak/ugly.mjs`) 842 and 808.
 */
const restingShare = 0.75;
/** The server when its workers have given back what they can, short work beside a large page, and a decoder that waits. */
const restedBase = 200e6;
const restedThread = 50e6;

/**
 * Shares out what a setting says, or so much for each thread.
 * @param threads of workers
 */
export function shareMemory(threads: number, total = baseMemory + threads * threadMemory): Memory {
  const pages = pagesShare * total;
  const onePage = Math.max(pages, total - restedBase - threads * restedThread);
  return { total, resting: restingShare * (total - pages), pages, onePage };
}
