import type { SampleAct, SampleActor, SampleParty, SampleRef } from './act.ts'
import { Random } from './random.ts'
import { instantText, Moments } from './time.ts'

/** The part of a definition that its sample is checked against while it is written. */
interface Typed {
  code: string
  fields: object
  actions: object
  groups?: object
}

/** What an act carries besides its name; field names are those of the definition. */
interface More<D extends Typed> {
  values?: { [F in keyof D['fields']]?: unknown }
  groups?: Record<string, Record<string, unknown>[]>
  why?: string
}

interface Opening {
  /** Absent: the unit of the first act. */
  unit?: string
  party?: SampleParty
  parent?: Life<Typed>
}

/** The acts of the sample as they are written down. */
export class Diary {
  readonly acts: SampleAct[] = []
  readonly moments: Moments
  private readonly seed: number

  constructor(seed: number) {
    this.seed = seed
    this.moments = new Moments(new Random(seed, 'moments'))
  }

  /** Draws of one system. */
  random(stream: string): Random {
    return new Random(this.seed, stream)
  }

  /** Begins a record; its first act will create it. */
  open<D extends Typed>(definition: D, ref: string, opening: Opening = {}): Life<D> {
    return new Life(this, definition, ref, opening)
  }

  /** All acts in order of time. */
  inOrder(): SampleAct[] {
    return this.acts.sort((a, b) => (a.at < b.at ? -1 : 1))
  }
}

/** One record, act after act. Each act is later than the one before, the first also than the parent's creation. */
export class Life<D extends Typed> {
  readonly on: SampleRef
  /** Local seconds of its creation and of its last act. */
  born = 0
  last: number
  private readonly diary: Diary
  private opening: Opening | undefined

  constructor(diary: Diary, definition: D, ref: string, opening: Opening) {
    this.diary = diary
    this.on = { type: definition.code, ref }
    this.opening = opening
    this.last = opening.parent?.born ?? 0
  }

  /** An act in office hours of a day. */
  act(day: string, action: keyof D['actions'] & string, by: SampleActor, more: More<D> = {}): this {
    return this.write(this.diary.moments.inOffice(day, this.last), action, by, more)
  }

  /** An act of a clock, just after midnight of a day. */
  tick(day: string, action: keyof D['actions'] & string, unit: string): this {
    return this.write(this.diary.moments.atNight(day, this.last), action, { role: 'system', unit }, {})
  }

  private write(at: number, action: string, by: SampleActor, more: More<D>): this {
    const { unit, party, parent } = this.opening ?? {}
    this.diary.acts.push({
      at: instantText(at),
      on: this.on,
      action,
      by,
      ...(unit === undefined ? {} : { unit }),
      ...(party ? { party } : {}),
      ...(parent ? { parent: parent.on } : {}),
      ...(more.values ? { values: more.values } : {}),
      ...(more.groups ? { groups: more.groups } : {}),
      ...(more.why === undefined ? {} : { why: more.why }),
    })
    if (this.opening) this.born = at
    this.opening = undefined
    this.last = at
    return this
  }
}
