// Makes the small scripts of the theme "cong" that are published: `./dev editor` runs it, with the
// esbuild of the editor. The same sources give the same bytes.

import { fileURLToPath } from "node:url";

import { build } from "../editor/node_modules/esbuild/lib/main.js";

const here = fileURLToPath(new URL("cong/", import.meta.url));

await build({
  absWorkingDir: here,
  entryPoints: { "site.min": "site.js", "search.min": "search.js" },
  outdir: process.argv[2] ?? here,
  target: ["chrome100", "firefox100", "safari15"],
  charset: "utf8",
  minify: true,
  logLevel: "warning",
});
