import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import type { Env } from '../http/env.ts';

/** Names of files under this folder hold a hash of their content. */
const hashed = '/assets/';

/**
 * Files of a folder that was built, also in their compressed forms.
 * @param root the folder
 * @param below the path under which they are served
 */
export function builtFiles(root: string, below = ''): MiddlewareHandler<Env> {
  const serve = serveStatic<Env>({
    root,
    precompressed: true,
    rewriteRequestPath: (path) => path.slice(below.length),
  });
  return async (c, next) => {
    const answer = await serve(c, next);
    const caching = c.req.path.includes(hashed) ? 'public, max-age=31536000, immutable' : 'no-cache';
    if (answer instanceof Response) answer.headers.set('Cache-Control', caching);
    return answer;
  };
}
