/** Vietnamese text: NFC inside, plain letters for search, the alphabet's own order for sorting. */

/** NFC, outer white space removed, inner runs of white space made one space. */
export function tidy(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ')
}

/** Lower case without diacritics: `Hậu Giang` is `hau giang`, `Đ` is `d`. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

/** The search words of a text, in order: plain letters and digits. */
export function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

const collator = new Intl.Collator('vi', { numeric: true })

/** Compares by the Vietnamese alphabet; numbers inside compare by value. */
export function compareVi(a: string, b: string): number {
  return collator.compare(a, b)
}

/** The first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
