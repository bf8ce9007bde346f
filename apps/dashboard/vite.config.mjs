import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const SITE = join(ROOT, 'dist', 'site');
const COMPRESSED = /\.(js|css|html|svg)$/;

/** Where `npm start` answers while one works on the dashboard by `npx vite` in this folder. */
const API = process.env.KEYWAY_URL ?? 'http://localhost:3000';

export default defineConfig({
  root: ROOT,
  plugins: [react(), precompress()],
  resolve: { conditions: ['@keyway/source', ...defaultClientConditions] },
  build: {
    outDir: SITE,
    emptyOutDir: true,
    manifest: true,
    target: 'baseline-widely-available',
    // Nothing inline: the Content-Security-Policy lets no inline script run, and fonts come from files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: Object.fromEntries(['/api', '/definitions.json', '/reference'].map((path) => [path, API])) },
});

/** Compressed once here, and not by the api on every request. */
function precompress() {
  return {
    name: 'precompress',
    apply: 'build',
    closeBundle() {
      for (const entry of readdirSync(SITE, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !COMPRESSED.test(entry.name)) continue;
        const file = join(entry.parentPath, entry.name);
        const content = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(content));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}
