/** What publishing found of one thing and left: `before` is absent when it was not there. */
export interface Applied {
  kind: string
  code: string
  before?: unknown
  after: unknown
}
