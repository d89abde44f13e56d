import { type Figure, figuresOf } from '#figures'
import { NumberReference } from './components/number-reference.tsx'
import type { Reading, WebDeps } from './deps.ts'
import { withNoun } from './figure-words.ts'
import { paths } from './paths.ts'
import { words } from './procedures.vi.ts'

/** What was received and done of a procedure, and the share in time. */
const CODES = ['DOS.REC.N', 'DOS.DONE.N', 'DOS.INTIME.RATE']

/** The figures of one procedure in the period that the site shows; none where nothing is counted of it. */
export async function handledOf(deps: WebDeps, { tx, world }: Reading, type: string): Promise<Figure[]> {
  const codes = CODES.filter(code => world.figures.codes().includes(code))
  if (codes.length === 0) return []
  const all = await figuresOf(tx, world, { unit: deps.homeUnit, period: deps.homePeriod, codes, alone: true })
  return codes.flatMap(
    code => all.find(figure => figure.code === code && Object.values(figure.dims).join() === type) ?? [],
  )
}

/** How many dossiers were handled, each number a way to its records. */
export function Handled({ figures, period }: { figures: readonly Figure[]; period: string }) {
  return (
    <section class="stack">
      <h2>{words.handled(period)}</h2>
      {figures.length === 0 ? (
        <p class="quiet">{words.noFigures}</p>
      ) : (
        <dl class="facts">
          {figures.map(figure => (
            <div>
              <dt>{figure.name}</dt>
              <dd>
                <NumberReference
                  value={withNoun(figure)}
                  label={figure.name}
                  {...(figure.value === null ? { state: 'missing' as const } : {})}
                  href={paths.figure(figure.id)}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
