/**
 * A number that stands for a text, of 52 bits: two of a million texts share one about once in nine
 * thousand times. After cyrb53, which is in the public domain.
 */
export const fingerprint = (text: string): number => {
  let [one, other] = [0xdeadbeef, 0x41c6ce57]
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charCodeAt(place)
    one = Math.imul(one ^ sign, 2_654_435_761)
    other = Math.imul(other ^ sign, 1_597_334_677)
  }
  one =
    Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909)
  other =
    Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909)
  return 4_294_967_296 * (0xfffff & other) + (one >>> 0)
}

/** Numbers that were met, in eight bytes and a little room each: for millions of them. */
export interface Met {
  /** Whether a number was met before; from now on it was. */
  readonly again: (number: number) => boolean
}

export const noneMet = (): Met => {
  let slots = new Float64Array(1024).fill(free)
  let count = 0

  const put = (number: number): boolean => {
    let place = number % slots.length
    while (slots[place] !== free) {
      if (slots[place] === number) return true
      place = (place + 1) % slots.length
    }
    slots[place] = number
    return false
  }
  return {
    again: (number) => {
      if (put(number)) return true
      count += 1
      if (2 * count > slots.length) {
        const before = slots
        slots = new Float64Array(2 * before.length).fill(free)
        for (const known of before) if (known !== free) put(known)
      }
      return false
    },
  }
}

const free = -1
