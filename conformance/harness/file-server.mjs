import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';

/**
 * Serves the files of a folder on loopback: /NAME answers the file, /redirect/NAME a redirect to it,
 * /forbidden.png 403, anything else 404.
 * @returns {Promise<{url: string, stop: () => void}>}
 */
export async function serveFiles(folder) {
  const server = createServer(async (request, response) => {
    const name = basename(decodeURIComponent(new URL(request.url, 'http://local').pathname));
    if (name === 'forbidden.png') return void response.writeHead(403).end();
    if (request.url.startsWith('/redirect/')) return void response.writeHead(302, { location: `/${name}` }).end();
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    if (!bytes) return void response.writeHead(404).end();
    const type = name.endsWith('.png') ? 'image/png' : 'image/jpeg';
    response.writeHead(200, { 'content-type': type, 'content-length': bytes.length }).end(bytes);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, stop };
}
