import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const text = /\.(js|css|html|svg|json|wasm)$/;

/** Leaves a `.gz` beside what compresses well: the server sends it as it is. Browsers take no better form without HTTPS. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle({ dir }) {
      for (const entry of readdirSync(dir ?? '', { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name);
        if (!entry.isFile() || !text.test(path)) continue;
        writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
      }
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  plugins: [precompress()],
  server: {
    proxy: Object.fromEntries(
      ['/v1', '/api', '/playground', '/readyz', '/metrics'].map((path) => [path, 'http://127.0.0.1:8000']),
    ),
  },
});
