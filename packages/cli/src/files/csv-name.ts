/** Whether a file is CSV, as its name says. */
export const isCsv = (file: string): boolean => file.toLowerCase().endsWith(".csv")
