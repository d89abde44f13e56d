/** Index of the first item at or behind a place, in a list ordered by place; its length when there is none. */
export function firstFrom(items: readonly { at: number }[], at: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.at ?? at) < at) low = middle + 1
    else high = middle
  }
  return low
}
