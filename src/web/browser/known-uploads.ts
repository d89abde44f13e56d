/**
 * Which uploads of this browser are under way, so that one goes on after the page was closed. A file is known by size,
 * time and a sum of its name: on a machine that many use, nobody reads there what others have sent.
 */

const keyOf = ({ name, size, lastModified }: File): string => {
  let sum = 0x811c9dc5
  for (const letter of name) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return `diemcau.upload.${size}.${lastModified}.${sum.toString(36)}`
}

/** A browser may forbid to keep anything: then an upload goes on only while the page is open. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

export const recall = (file: File): string | undefined =>
  quietly(() => localStorage.getItem(keyOf(file))) ?? undefined

export const remember = (file: File, path: string): void =>
  quietly(() => localStorage.setItem(keyOf(file), path))

export const forget = (file: File): void => quietly(() => localStorage.removeItem(keyOf(file)))
