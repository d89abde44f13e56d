/**
 * Was this page opened by somebody's own act? Browsers say so of a click and of a typed address; crawlers, monitors and
 * pages fetched ahead do not. Only such a look is counted: no script, no picture and no cookie is needed for it.
 */
export function isPersonsView(headers: Headers): boolean {
  const isAhead = /prefetch|prerender/.test(headers.get('sec-purpose') ?? '')
  return headers.get('sec-fetch-user') === '?1' && headers.get('sec-fetch-mode') === 'navigate' && !isAhead
}
