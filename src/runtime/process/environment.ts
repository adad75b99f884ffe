/** What a process that reads files of others needs to know: where programs and libraries are, and how memory is given back. */
const needed = /^(PATH|TMPDIR|TEMP|TMP|SystemRoot|(DY)?LD_.*|MALLOC_.*)$/;

/** This process's variables without those that are nobody's business, its keys above all. */
export function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => needed.test(name));
  // One step at a time needs one helper thread.
  return { ...Object.fromEntries(kept), UV_THREADPOOL_SIZE: '1' };
}
