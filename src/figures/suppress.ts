/**
 * Small numbers by which a person could be recognised are not shown: null where a part is there but below the least.
 * One hidden part alone could be told from the whole, so the next smallest is hidden with it.
 */
export function suppressed(values: readonly bigint[], least: number): (bigint | null)[] {
  const isSmall = (value: bigint) => value > 0n && value < BigInt(least)
  const hidden = new Set(values.flatMap((value, index) => (isSmall(value) ? [index] : [])))
  if (hidden.size === 1) {
    const others = values
      .map((value, index) => ({ value, index }))
      .filter(({ value, index }) => value > 0n && !hidden.has(index))
    const next = others.sort((a, b) => (a.value < b.value ? -1 : 1))[0]
    if (next) hidden.add(next.index)
  }
  return values.map((value, index) => (hidden.has(index) ? null : value))
}
