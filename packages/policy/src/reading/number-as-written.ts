/** No number that is kept exactly needs more signs than these. */
const longest = 400

/** Whether a number of JSON is kept as it is written: neither rounded nor past all numbers. */
export const isKeptAsWritten = (written: string): boolean =>
  written.length <= longest && decimalOf(written) === decimalOf(String(Number(written)))

/** A number's digits from the first to the last that is not 0, and the power of ten of that one. */
const decimalOf = (written: string): string => {
  const [mantissa = "", exponent = "0"] = written.toLowerCase().replace(/^-/u, "").split("e")
  const [whole = "", fraction = ""] = mantissa.split(".")
  const digits = `${whole}${fraction}`.replace(/^0+/u, "")
  const significant = digits.replace(/0+$/u, "")
  const power = Number(exponent) - fraction.length + digits.length - significant.length
  return significant === "" ? "0" : `${significant}e${power}`
}
