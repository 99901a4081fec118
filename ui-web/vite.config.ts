import { cpSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';

// The Java server serves whatever lies in META-INF/resources of the class path.
const OUT = 'target/classes/META-INF/resources';

/** Character maps, fonts and decoders that pdf.js fetches when a paper needs them. */
function pdfjsData(): Plugin {
  return {
    name: 'pdfjs-data',
    apply: 'build',
    closeBundle() {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
        cpSync(`node_modules/pdfjs-dist/${folder}`, `${OUT}/pdfjs/${folder}`, { recursive: true });
      }
    },
  };
}

export default defineConfig({
  plugins: [pdfjsData()],
  build: { outDir: OUT, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 700 },
  server: {
    // The host stays ours: the server takes changes from its own pages alone.
    proxy: {
      '/api': {
        target: process.env['HOLDFAST_SERVER'] ?? 'http://127.0.0.1:8080',
        changeOrigin: false,
      },
    },
  },
  test: { environment: 'node', include: ['test/**/*.test.ts'] },
});
