/** A server on this machine answers its counters in less, however busy it is, in milliseconds. */
const patienceMs = 5_000;

/**
 * How a running server sees its remote engines, by their names: from its `/metrics`, where circuits and counts are kept. Empty where none
 * runs.
 */
export async function servedEngines(url: string): Promise<Map<string, string>> {
  let text: string;
  try {
    const response = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(patienceMs) });
    text = response.ok ? await response.text() : '';
  } catch {
    // No server, or another program: there is nothing to tell.
    text = '';
  }
  return describeEngines(text);
}

/** What the text of the metrics says about each remote engine, in a few words. */
export function describeEngines(metrics: string): Map<string, string> {
  const resting = new Map<string, boolean>();
  const ends = new Map<string, string[]>();
  for (const line of metrics.split('\n')) {
    const [, name, engine, end, value] =
      /^inkstone_remote_(\w+)\{engine="([^"]+)"(?:,end="([^"]+)")?\} (\d+)$/.exec(line) ?? [];
    if (engine === undefined) continue;
    if (name === 'resting') resting.set(engine, value === '1');
    if (name === 'questions_total') ends.set(engine, [...(ends.get(engine) ?? []), `${value} ${end}`]);
  }
  return new Map(
    [...resting].map(([engine, rests]) => {
      const asked = ends.get(engine)?.join(', ') ?? 'not asked yet';
      return [engine, `the server ${rests ? 'lets it rest' : 'asks it'}: ${asked}`];
    }),
  );
}
