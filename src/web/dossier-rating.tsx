import { DefinitionList } from './components/definition-list.tsx'
import { words as desk } from './desk.vi.ts'
import type { DossierProps } from './dossier-parts.tsx'

const say = desk.dossier

/** How a dossier was handled: what its log tells, and apart from it what its applicant says. */
export function DossierRating({ facts: { record, version }, dossier: { handling } }: DossierProps) {
  const { definition, words } = version
  const slip = (definition.procedure?.slip ?? []).flatMap(name => {
    const given = record.data[name]
    const label = words.options?.[name]?.[String(given)]
    return given === undefined ? [] : [{ label: words.fields[name] ?? name, value: label ?? String(given) }]
  })
  if (!handling && slip.length === 0) return null
  const { criteria } = say
  return (
    <section class="stack">
      <h2>{say.rating}</h2>
      {handling && (
        <>
          <h3>{say.fromLog}</h3>
          <DefinitionList
            facts={(['time', 'parts', 'contacts'] as const).flatMap(name => {
              const points = handling[name]
              return points === undefined ? [] : [{ label: criteria[name], value: say.points(points) }]
            })}
          />
        </>
      )}
      <h3>{say.fromApplicant}</h3>
      {slip.length > 0 ? <DefinitionList facts={slip} /> : <p class="note">{say.notRated}</p>}
    </section>
  )
}
