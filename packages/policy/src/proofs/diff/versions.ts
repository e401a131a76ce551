/** Something of two versions of a policy. */
export interface Versions<Of> {
  readonly old: Of
  readonly new: Of
}

export type Side = keyof Versions<unknown>

export const ofBoth = <From, To>(
  { old, new: later }: Versions<From>,
  change: (of: From, side: Side) => To,
): Versions<To> => ({ old: change(old, "old"), new: change(later, "new") })
