import { copyFileSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = dirname(fileURLToPath(import.meta.url));
const classes = resolve(here, "../../../target/classes");
const assets = resolve(classes, "static/assets");

/** The manifest is for the server, not for visitors: it leaves the folder that is served. */
function manifestBesideClasses() {
  return {
    name: "manifest-beside-classes",
    closeBundle() {
      mkdirSync(classes, { recursive: true });
      renameSync(resolve(assets, ".vite/manifest.json"), resolve(classes, "assets-manifest.json"));
      rmSync(resolve(assets, ".vite"), { recursive: true });
    },
  };
}

/** The plan on paper is set in Noto Sans: it has Latin, Devanagari and the rupee sign in one file. */
function fontsForPaper() {
  const from = resolve(here, "node_modules/@expo-google-fonts/noto-sans");
  const to = resolve(classes, "fonts");
  return {
    name: "fonts-for-paper",
    closeBundle() {
      mkdirSync(to, { recursive: true });
      for (const weight of ["400Regular", "700Bold"]) {
        copyFileSync(resolve(from, weight, `NotoSans_${weight}.ttf`), resolve(to, `NotoSans_${weight}.ttf`));
      }
      copyFileSync(resolve(from, "LICENSE_FONT"), resolve(to, "LICENSE_NotoSans.txt"));
    },
  };
}

/** What Tesseract has learned of the scripts of India, and of ours. */
function dataForReading() {
  const to = resolve(classes, "tessdata");
  return {
    name: "data-for-reading",
    closeBundle() {
      mkdirSync(to, { recursive: true });
      for (const language of ["eng", "hin", "mar", "ben", "guj", "tam", "tel", "kan", "mal"]) {
        const from = resolve(here, "node_modules/@tesseract.js-data", language, "4.0.0_best_int");
        copyFileSync(resolve(from, `${language}.traineddata.gz`), resolve(to, `${language}.traineddata.gz`));
      }
    },
  };
}

export default defineConfig({
  root: here,
  base: "/assets/",
  publicDir: false,
  resolve: { alias: { xmlbuilder2: resolve(here, "js/no-xml.js") } }, // wants a server's modules
  build: {
    outDir: assets,
    assetsDir: "",
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000, // the light box is one large file, loaded on its page alone
    rolldownOptions: {
      input: { app: resolve(here, "js/app.js"), upload: resolve(here, "js/upload.js"), imaging: resolve(here, "js/imaging.js"), charts: resolve(here, "js/charts.js") },
      checks: { eval: false, pluginTimings: false }, // htmx holds an eval that allowEval=false and the page's policy keep from running
    },
  },
  // The page's policy names the decoders by this beginning.
  worker: { format: "es", rolldownOptions: { output: { entryFileNames: "imaging-worker-[hash].js" } } },
  plugins: [manifestBesideClasses(), fontsForPaper(), dataForReading()],
});
