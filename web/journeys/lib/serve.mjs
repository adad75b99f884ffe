import { findBrowser } from '../../../scripts/lib/browser.mjs';
import { startServer } from '../../../scripts/lib/server.mjs';

/** One server for all files of tests. Its own pictures serve as addresses to fetch. */
export default async function serve({ provide }) {
  if (!findBrowser()) {
    console.log('skipped, because no Chromium is here (apt-get install chromium, or CHROMIUM=path)');
    return undefined;
  }
  const server = await startServer({ INKSTONE_ALLOW_PRIVATE_URLS: '1' });
  provide('url', server.url);
  return server.stop;
}
