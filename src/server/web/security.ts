import { createMiddleware } from 'hono/factory';
import type { Env } from '../http/env.ts';

/** PDFs are drawn by WebAssembly, in a worker; pictures come from the caller's own files. */
const policy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const spelled = Object.entries(policy)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');

/** Headers of everything a browser gets: content from this server only, shown in no other page, told to nobody. */
export function securityHeaders() {
  return createMiddleware<Env>(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', spelled);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
  });
}
