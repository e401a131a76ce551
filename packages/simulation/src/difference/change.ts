/** The same under the two policies of a comparison. */
export interface Change<A> {
  readonly before: A
  readonly after: A
}

export const isChanged = ({ before, after }: Change<unknown>): boolean => before !== after
