const MOST = 100

/**
 * A file's name as it is kept: without folders, signs that cannot be seen or turn the direction of writing, and signs that
 * systems and pages read as more than letters.
 */
export function tidyFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const seen = last
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*'`&;$%#{}]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  if (seen.length <= MOST) return seen
  const ending = /\.[^.]{1,8}$/.exec(seen)?.[0] ?? ''
  return `${[...seen]
    .slice(0, MOST - ending.length)
    .join('')
    .trim()}${ending}`
}
