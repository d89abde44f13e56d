/**
 * A path of this site to go to next, as a form or an address gave it; anything else gives `fallback`. Refused are
 * other sites (`//host`, `/\host`, schemes) and control characters, which browsers drop before they read the path.
 */
export function localPath(text: unknown, fallback: string): string {
  return typeof text === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(text) && !text.includes('\\')
    ? text
    : fallback
}
