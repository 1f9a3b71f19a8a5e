// Builds dist/ from src/: `npm ci && node build.mjs`. The same sources give the same bytes.

import { cp, mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const to = process.argv[2] ?? `${here}dist`;

await rm(to, { recursive: true, force: true });
await mkdir(to, { recursive: true });
await build({
  absWorkingDir: here,
  entryPoints: { editor: "src/main.ts" },
  outdir: to,
  bundle: true,
  format: "iife",
  target: "chrome130",
  charset: "utf8",
  minifySyntax: true,
  minifyWhitespace: true,
  minifyIdentifiers: true,
  legalComments: "linked",
  logLevel: "warning",
});
await cp(`${here}src/editor.css`, `${to}/editor.css`);
await cp(`${here}src/index.html`, `${to}/index.html`);
