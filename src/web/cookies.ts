/** The two cookies: the session's token, and how the reader wants pages (`textSize.contrast`). */
export const SESSION_COOKIE = 'diemcau'
export const PREFERENCE_COOKIE = 'tuychon'

/** As long as a session lives at most. */
export const SESSION_SECONDS = 12 * 3600

/** How the session's cookie is kept. */
export const cookieOptions = ({ secure }: { secure: boolean }) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure }) as const
