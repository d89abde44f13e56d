import { type Figure, figureId, figuresOf } from '#figures'
import type { Reading } from './deps.ts'
import type { Asked } from './dossier-period.tsx'

const PREFIX = 'DOS.'

/** The figures of dossiers of a unit in a period, each beside the same a year before. */
export class DossierBook {
  readonly unit: string
  readonly asked: Asked
  private readonly found: ReadonlyMap<string, Figure>

  private constructor(unit: string, asked: Asked, found: ReadonlyMap<string, Figure>) {
    this.unit = unit
    this.asked = asked
    this.found = found
  }

  static async read({ tx, world }: Reading, unit: string, asked: Asked): Promise<DossierBook> {
    const codes = world.figures.codes().filter(code => code.startsWith(PREFIX))
    const found = new Map<string, Figure>()
    for (const period of [asked.label, asked.before])
      for (const figure of await figuresOf(tx, world, { unit, period, codes, alone: true }))
        found.set(figure.id, figure)
    return new DossierBook(unit, asked, found)
  }

  find(code: string, dims: Record<string, string> = {}): Figure | undefined {
    return this.found.get(figureId({ code, unit: this.unit, period: this.asked.label, dims }))
  }

  findBefore(code: string, dims: Record<string, string> = {}): Figure | undefined {
    return this.found.get(figureId({ code, unit: this.unit, period: this.asked.before, dims }))
  }

  /** Zero where it is missing: for adding up what is shown beside its whole. */
  count(code: string, dims: Record<string, string> = {}): number {
    return Number(this.find(code, dims)?.value ?? 0)
  }

  /** Figures of the period, wholes before their parts. */
  now(): Figure[] {
    return [...this.found.values()].filter(figure => figure.period === this.asked.label)
  }

  /** Is there anything at all? */
  isEmpty(): boolean {
    return this.now().every(figure => figure.value === null || figure.value === '0')
  }
}
