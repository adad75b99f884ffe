// What the server says about itself.

/** Every sample of /metrics: its name with labels, as it is written there, and its value. */
export async function scrape(url) {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );
}

/** Memory of the server in MiB: its own, and that of its decoders. */
export async function residentMiB(url) {
  const metrics = await scrape(url);
  return (metrics.get('process_resident_memory_bytes') + metrics.get('inkstone_decoder_memory_bytes')) / 2 ** 20;
}
