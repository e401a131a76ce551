import { pathToFileURL } from "node:url"

let runs = 0

/** Runs a module of a page, and gives what it prints. */
export const printedBy = async (file: string): Promise<string> => {
  runs += 1
  let printed = ""
  const { write } = process.stdout
  process.stdout.write = (text: string | Uint8Array): boolean => {
    printed += typeof text === "string" ? text : new TextDecoder().decode(text)
    return true
  }
  try {
    await import(`${pathToFileURL(file).href}?run=${runs}`)
  } finally {
    process.stdout.write = write
  }
  return printed
}
