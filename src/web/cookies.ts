/** The two cookies: the session's token, and how the reader wants pages (`textSize.contrast`). */
export const SESSION_COOKIE = 'diemcau'
export const PREFERENCE_COOKIE = 'tuychon'
