/** The largest of some counts, at least 1: what the longest bar of a chart stands for. */
export function largest(values: readonly bigint[]): bigint {
  let most = 1n
  for (const value of values) if (value > most) most = value
  return most
}
