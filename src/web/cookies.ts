/** Names of the two cookies: the session's token, and how a reader wants the pages. */
export const SESSION_COOKIE = 'diemcau'
export const PREFERENCE_COOKIE = 'tuychon'
