// Builds dist/ from src/: `npm ci && node build.mjs [FOLDER]`. The same sources give the same bytes.

import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { fontFaces } from "./fonts.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const to = process.argv[2] ?? `${here}dist`;

await rm(to, { recursive: true, force: true });
await mkdir(to, { recursive: true });
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: { editor: "src/main.ts" },
  outdir: to,
  bundle: true,
  format: "iife",
  target: "chrome130",
  charset: "utf8",
  minify: true,
  legalComments: "none", // LICENSES.txt has every package's licence in full
  metafile: true,
  logLevel: "warning",
});
const style = await readFile(`${here}src/editor.css`, "utf8");
await writeFile(`${to}/editor.css`, `${fontFaces()}\n${style}`);
await cp(`${here}src/index.html`, `${to}/index.html`);
await writeFile(`${to}/LICENSES.txt`, await licences(Object.keys(metafile.inputs)));

// The licences of the packages that came into the bundle, in the order of their names.
async function licences(inputs) {
  const packages = inputs.map((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]);
  const names = [...new Set(packages.filter(Boolean))].sort();
  return (await Promise.all(names.map(licence))).join("\n\n");
}

async function licence(name) {
  const folder = `${here}node_modules/${name}`;
  const { version, license } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? await readFile(`${folder}/${file}`, "utf8") : "";
  return `${name} ${version} (${license})\n\n${text.trim()}`;
}
