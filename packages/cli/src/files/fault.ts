const sentences: Readonly<Record<string, string>> = {
  EACCES: "There is no permission to use it. Check who may read and write there.",
  EDQUOT: "There is no room left for it. Free some space, or choose another folder.",
  EEXIST: "A file has this name, so no folder can. Name another folder.",
  EISDIR: "This is a folder. Name a file.",
  EMFILE: "Too many files are open. Close some programs and try again.",
  ENOENT: "There is no such file or folder. Check the path.",
  ENOSPC: "There is no room left for it. Free some space, or choose another folder.",
  ENOTDIR: "Part of this path is a file, not a folder. Check the path.",
  EPERM: "There is no permission to use it. Check who may read and write there.",
  EROFS: "The disk can only be read. Choose another folder.",
}

/** What the operating system complained of, in a sentence. */
export const describeFault = (fault: unknown): string => {
  const code = codeOf(fault)
  const known = code === undefined ? undefined : sentences[code]
  return known ?? `It cannot be used (${code ?? String(fault)}). Check the path and try again.`
}

/** The operating system's own code, such as `ENOENT`. */
export const codeOf = (fault: unknown): string | undefined =>
  fault instanceof Error && "code" in fault && typeof fault.code === "string"
    ? fault.code
    : undefined
