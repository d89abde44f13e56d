/**
 * The answers to questions that were asked of one connection in one go, in their order. Where some fail, the first of
 * them is thrown when all are in: in a transaction the later ones fail only because it did.
 */
export async function together<const T extends readonly unknown[]>(
  asked: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const answers = await Promise.allSettled(asked)
  for (const answer of answers) if (answer.status === 'rejected') throw answer.reason
  return Promise.all(asked) as Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }>
}
