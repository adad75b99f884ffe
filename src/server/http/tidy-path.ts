/** Below it a path ends with a slash where it is a folder's page. */
const documentation = '/docs/';

/**
 * A path as it was meant: base URLs end with a slash or not, and clients join them with one or without looking, so that
 * slashes are doubled or trail.
 */
export function tidyPath(path: string): string {
  const single = path.includes('//') ? path.replace(/\/{2,}/g, '/') : path;
  const trails = single.length > 1 && single.endsWith('/') && !single.startsWith(documentation);
  return trails ? single.slice(0, -1) : single;
}
