import { join } from "node:path"
import { build } from "esbuild"
import type { PublishedPackage } from "../packing/published-packages.ts"

/** What a bundler keeps of something: the text, and the files it is from. */
export interface Bundle {
  readonly text: string
  readonly from: ReadonlyArray<string>
}

/** What a bundler brings to a page that imports some things of a package, and uses them. */
export const bundled = async (
  { folder, name }: PublishedPackage,
  imported: string,
): Promise<Bundle> => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export ${imported} from ${JSON.stringify(name)}`, resolveDir: folder },
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
    metafile: true,
  })
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs))
  return {
    text: outputFiles[0]?.text ?? "",
    from: inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file),
  }
}

/** What Node loads for one of a package's modules, minified, of all packages but that given. */
export const loaded = async (
  { folder, name }: PublishedPackage,
  subpath: string,
  besides: string,
): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as all from ${JSON.stringify(name + subpath)}; export { all }`,
      resolveDir: folder,
    },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    external: [besides, `${besides}/*`],
    // Node knows nothing of what a bundler may leave out.
    treeShaking: false,
    ignoreAnnotations: true,
    write: false,
  })
  return outputFiles[0]?.text ?? ""
}

/** The modules that others can import of a package: `dist/index.js`. */
export const modulesOf = ({ manifest }: PublishedPackage): ReadonlyArray<string> =>
  Object.values(manifest.exports ?? {})
    .map((target) => (typeof target === "string" ? target : (target["default"] ?? "")))
    .filter((file) => file.endsWith(".js"))
    .map((file) => file.replace("./", ""))

/**
 * What a bundler keeps of one of a package's modules when nobody imports anything of it, and it may not take
 * the package's word that it has no effects.
 */
export const keptOfUnused = async (
  { folder }: PublishedPackage,
  module: string,
): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: 'import "the package"' },
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    write: false,
    plugins: [
      {
        name: "unknown to be without effects",
        setup: ({ onResolve }) => {
          onResolve({ filter: /^the package$/ }, () => ({
            path: join(folder, module),
            sideEffects: true,
          }))
          onResolve({ filter: /^\./ }, ({ path, resolveDir }) => ({
            path: join(resolveDir, path),
            sideEffects: true,
          }))
        },
      },
    ],
  })
  const text = outputFiles[0]?.text ?? ""
  return text.replaceAll(/^import\s[^"]*"[^"]*";\n|^\/\/.*\n|^\n/gmu, "")
}
