/** The page of a list that an address asks for, from 1; nonsense is the first page, too far is the last. */
export function pageNumber(asked: string | undefined, total: number, pageSize: number): number {
  const number = /^\d{1,7}$/.test(asked ?? '') ? Number(asked) : 1
  return Math.min(Math.max(number, 1), Math.max(1, Math.ceil(total / pageSize)))
}
