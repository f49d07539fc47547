import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { baseMapAsset } from "./base-map.ts";

/** Writes .br and .gz beside every text asset, so that the node need not compress on the way. */
function precompress(): Plugin {
  return {
    name: "ouhe:precompress",
    apply: "build",
    generateBundle(_options, bundle) {
      for (const [fileName, it] of Object.entries(bundle)) {
        if (!/\.(js|css|svg|json)$/.test(fileName)) continue;
        const source = Buffer.from(it.type === "chunk" ? it.code : it.source);
        const br = brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
        this.emitFile({ type: "asset", fileName: `${fileName}.br`, source: br });
        this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) });
      }
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), baseMapAsset(), precompress()],
  build: { target: "es2022", chunkSizeWarningLimit: 900 },
  server: {
    host: "127.0.0.1",
    proxy: { "/api": "http://127.0.0.1:8080", "/openapi.json": "http://127.0.0.1:8080" },
  },
});
