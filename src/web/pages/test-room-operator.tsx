import { printNumber } from '#base'
import type { Quality, Stage } from '#conference/media'
import { Button } from '../components/button.tsx'
import { SelectField } from '../components/controls.tsx'
import { DataTable } from '../components/data-table.tsx'
import { PageHead } from '../components/page-head.tsx'
import { paths } from '../paths.ts'
import { assetPath } from '../style/assets.ts'
import type { TestSite } from './test-room.tsx'
import { words } from './test-room.vi.ts'

const SLOTS = ['speaker', 'chair', 'partner', 'content'] as const

export interface OperatorProps {
  sites: readonly TestSite[]
  stage: Stage
  quality: readonly Quality[]
}

/** The operator's page: who is on stage, and how every link is. Works without scripts; they refresh the table. */
export function OperatorView(props: OperatorProps) {
  return (
    <>
      <PageHead title={words.operator} lead={words.operatorLead} />
      <StageForm {...props} />
      <h2>{words.quality}</h2>
      <div data-refresh="quality" id="quality">
        <QualityTable {...props} />
      </div>
      <script src={assetPath('room')} defer />
    </>
  )
}

function StageForm({ sites, stage }: OperatorProps) {
  const options = [
    { value: '', label: words.none },
    ...sites.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <form method="post" action={paths.testRoomOperator} class="room-stage-form">
      <h2>{words.stageForm}</h2>
      <input type="hidden" name="revision" value={stage.revision} />
      <div class="row">
        {SLOTS.map(slot => (
          <SelectField name={slot} label={words[slot]} value={stage[slot] ?? ''} options={options} />
        ))}
      </div>
      <Button>{words.put}</Button>
    </form>
  )
}

/** One press: this site speaks, all else stays. */
function Invite({ stage, site }: { stage: Stage; site: string }) {
  if (stage.speaker === site) return <span>{words.onStage}</span>
  return (
    <form method="post" action={paths.testRoomOperator}>
      <input type="hidden" name="revision" value={stage.revision} />
      {SLOTS.map(slot => (
        <input type="hidden" name={slot} value={slot === 'speaker' ? site : (stage[slot] ?? '')} />
      ))}
      <Button kind="secondary" small>
        {words.invite}
      </Button>
    </form>
  )
}

const measured = (value: number | undefined, say: (value: string) => string) =>
  value === undefined ? (
    <span class="quiet">{words.notYet}</span>
  ) : (
    say(printNumber(String(Math.round(value))))
  )

function QualityTable({ sites, stage, quality }: OperatorProps) {
  const nameOf = (id: string) => sites.find(site => site.id === id)?.name ?? id
  const { columns } = words
  return (
    <DataTable
      caption={words.quality}
      captionUnseen
      empty={words.noSessions}
      rows={[...quality].sort((a, b) => a.site.localeCompare(b.site, 'vi', { numeric: true }))}
      columns={[
        { label: columns.site, cell: row => nameOf(row.site) },
        { label: columns.role, cell: row => words.roles[row.role] },
        { label: columns.state, cell: row => words.states[row.engine.state] },
        { label: columns.rtt, cell: row => measured(row.engine.rttMs ?? row.browser?.rttMs, words.ms) },
        {
          label: columns.loss,
          cell: row => measured(row.engine.lossPct ?? row.browser?.lossPct, words.percent),
        },
        {
          label: columns.jitter,
          cell: row => measured(row.engine.jitterMs ?? row.browser?.jitterMs, words.ms),
        },
        { label: columns.kbps, cell: row => measured(row.engine.kbps, words.kbit) },
        { label: columns.frames, cell: row => String(row.browser?.frames ?? row.engine.frames) },
        { label: columns.layer, cell: row => (row.engine.layer ? words.layers[row.engine.layer] : '') },
        {
          label: words.speaker,
          cell: row => (row.role === 'main' ? <Invite stage={stage} site={row.site} /> : ''),
        },
      ]}
    />
  )
}
