/** A page of the site: where it stands there, and what it says. */
export interface Page {
  /** Its path in the site, such as `how-to/write-a-policy.md`. */
  readonly path: string
  readonly text: string
}
