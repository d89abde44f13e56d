import type { Socket } from 'node:net'
import pg from 'pg'

/** How the driver reads the rows of an answer. */
interface Reading {
  fields: unknown
  _parsers: unknown
  _prebuiltEmptyResultObject: unknown
}

/** The driver's end of a connection. */
interface Wire {
  stream: Socket & Pick<Required<Socket>, '_write' | '_writev'>
  parse(statement: { name: string; text: string }): void
  bind(bound: { statement: string; values: readonly unknown[] }): void
  describe(portal: { type: 'P' }): void
  execute(): void
  sync(): void
  submittedNamedStatements: Record<string, string>
}

/** A question on its way, as the driver keeps it. */
interface Asked {
  name?: string
  queryMode?: 'extended'
  values: unknown[]
  _result: Reading
  _accumulateRows: boolean
  hasBeenParsed(wire: Wire): boolean
  prepare(wire: Wire): void
  handleRowDescription(message: unknown): void
  handleCommandComplete(message: unknown, wire: Wire): void
  handleError(error: Error, wire: Wire): void
}
type Answered = (error: Error | null, result?: pg.QueryResult) => void

/** What the driver (pg 8) has at run time and its declaration hides. */
interface Driver {
  pipeline: boolean
  connection: Wire
  _activeQuery: Asked | null
  /** Sent after the active one. */
  _sentQueryQueue: Asked[]
  _handleReadyForQuery(): void
  _handleCommandComplete(message: unknown): void
  _handleErrorMessage(error: Error): void
}
const BYTES = 'buffer' as BufferEncoding
const Client = pg.Client as unknown as new (config?: string | pg.ClientConfig) => pg.Client & Driver

const Query = pg.Query as unknown as new (text: string, values: unknown[], answered: Answered) => Asked
const { utils } = pg as unknown as { utils: { prepareValue(value: unknown): unknown } }

/** How many different statements a connection keeps prepared; what is asked after them is planned each time. */
const MOST_PREPARED = 1000
const statements = new Map<string, string>()

/** The name under which a statement is prepared; the same text has the same name on every connection. */
function nameOf(text: string): string | undefined {
  const known = statements.get(text)
  if (known !== undefined || statements.size >= MOST_PREPARED) return known
  const name = `s${statements.size}`
  statements.set(text, name)
  return name
}

/** A statement with its values. Of a prepared one that is asked once more it is known what its columns are. */
class Statement extends Query {
  /** Empty: it is not prepared. */
  override name: string
  override readonly queryMode = 'extended'
  private readonly text: string
  private readonly readings: Map<string, Reading | undefined>

  constructor(
    asked: { name: string; text: string; values: unknown[] },
    readings: Map<string, Reading | undefined>,
    answered: Answered,
  ) {
    super(asked.text, asked.values, answered)
    this.name = asked.name
    this.text = asked.text
    this.readings = readings
  }

  override prepare(wire: Wire): void {
    const { name, text, values, readings } = this
    if (!this.hasBeenParsed(wire)) {
      wire.parse({ name, text })
      if (name) wire.submittedNamedStatements[name] = text
    }
    wire.bind({ statement: name, values })
    if (readings.has(name)) Object.assign(this._result, readings.get(name))
    else wire.describe({ type: 'P' })
    this._accumulateRows = true
    wire.execute()
    wire.sync()
  }

  override handleRowDescription(message: unknown): void {
    super.handleRowDescription(message)
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result
    if (this.name) this.readings.set(this.name, { fields, _parsers, _prebuiltEmptyResultObject })
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    super.handleCommandComplete(message, wire)
    // It has no rows.
    if (this.name && !this.readings.has(this.name)) this.readings.set(this.name, undefined)
  }
}

/**
 * Statements with parameters are prepared once a connection. What is asked in one turn of the event loop travels in one
 * piece that ends with one Sync, and its answers come in one: after a statement that fails, the server passes over the
 * rest of the piece, which fails with the same error.
 */
export class Connection extends Client {
  private readonly sync: () => void
  private readonly readings = new Map<string, Reading | undefined>()
  private open = false
  /** Statements behind which others stand in their piece: the server does not say after them that it is ready. */
  private readonly followed = new WeakSet<Asked>()

  constructor(config?: string | pg.ClientConfig) {
    super(config)
    const { connection } = this
    this.sync = connection.sync.bind(connection)
    connection.sync = () => this.gather()
    // One buffer costs the system less than sixty small ones.
    connection.stream._writev = (chunks, done) =>
      connection.stream._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), BYTES, done)
  }

  override query = ((...asked: unknown[]) => {
    const ask = super.query.bind(this) as (...args: unknown[]) => unknown
    const [text, values, answered] = asked
    if (typeof text === 'string' && Array.isArray(values)) {
      const name = nameOf(text) ?? ''
      const put = (answered: Answered): void => {
        // Here, where one that cannot be written fails before anything of its statement is on its way.
        const written = values.map(value => utils.prepareValue(value))
        ask(new Statement({ name, text, values: written }, this.readings, answered))
      }
      // The pool asks with a callback.
      if (typeof answered === 'function') return put(answered as Answered)
      return new Promise((resolve, reject) => {
        put((error, result) => (error ? reject(error) : resolve(result)))
      }).catch(error => {
        // With the place where it was asked.
        Error.captureStackTrace(error)
        throw error
      })
    }
    // A COPY takes the connection for itself, and what is asked of it afterwards waits its turn.
    if (typeof text === 'object' && text !== null && 'submit' in text) this.pipeline = false
    // What is no statement of its own is answered by itself.
    this.send()
    return ask(...asked)
  }) as pg.Client['query']

  /** In the place of a Sync after each statement. */
  private gather(): void {
    if (this.open) {
      const before = this._sentQueryQueue.at(-1) ?? this._activeQuery
      if (before) this.followed.add(before)
      return
    }
    this.open = true
    this.connection.stream.cork()
    process.nextTick(() => this.send())
  }

  /** True while a piece is being gathered: what is asked now stands in it. */
  get isGathering(): boolean {
    return this.open
  }

  /** Ends the piece that is being gathered. */
  send(): void {
    if (!this.open) return
    this.open = false
    this.sync()
    this.connection.stream.uncork()
  }

  override _handleCommandComplete(message: unknown): void {
    const done = this._activeQuery
    super._handleCommandComplete(message)
    if (done && this.followed.has(done)) this._handleReadyForQuery()
  }

  override _handleErrorMessage(error: Error): void {
    let failed = this._activeQuery
    super._handleErrorMessage(error)
    while (failed && this.followed.has(failed)) {
      failed = this._sentQueryQueue.shift() ?? null
      if (failed?.name !== undefined) delete this.connection.submittedNamedStatements[failed.name]
      failed?.handleError(error, this.connection)
    }
  }
}
