/** A process that builds src/web into the folder that its argument names. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

await build({
  configFile: fileURLToPath(new URL('../web/vite.config.ts', import.meta.url)),
  logLevel: 'warn',
  build: { outDir: process.argv[2] ?? '', emptyOutDir: true },
});
