// A Chromium of this machine, for what is drawn or tested in a browser.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @returns {string | undefined} where it is; undefined where there is none */
export const findBrowser = () => places.find((place) => place && existsSync(place));

export async function openBrowser() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium was found: install it, or name it in CHROMIUM.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}
