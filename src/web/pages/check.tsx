import type { Context } from 'hono'
import { printNumber, Refusal } from '#base'
import { type CheckResult, checkAgainstFigures } from '#reports'
import type { Env, Web } from '../app.tsx'
import { Button, LinkButton } from '../components/button.tsx'
import { CheckedText, FindingDetail, VerdictCounts } from '../components/checked-text.tsx'
import { SelectField, TextAreaField, TextField } from '../components/controls.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { ImpossibleLine } from '../components/impossible-line.tsx'
import { PageHead } from '../components/page-head.tsx'
import { type Reading, read, type WebDeps } from '../deps.ts'
import { page } from '../layout.tsx'
import { paths } from '../paths.ts'
import { spanHref } from '../spans.tsx'
import { vi } from '../vi.ts'

const MOST = 200_000

interface Asked {
  text: string
  unit: string
  period: string
}

function Form({
  asked,
  units,
  error,
}: {
  asked: Asked
  units: readonly { value: string; label: string }[]
  error?: string
}) {
  return (
    <form class="form" method="post" action={paths.check}>
      <TextAreaField
        name="text"
        label={vi.check.text}
        rows={12}
        value={asked.text}
        {...(error ? { error } : {})}
      />
      <div class="row">
        <SelectField name="unit" label={vi.check.unit} value={asked.unit} options={units} />
        <TextField name="period" label={vi.check.period} value={asked.period} size={6} />
      </div>
      <Button icon="search">{vi.check.button}</Button>
    </form>
  )
}

const offices = ({ catalog }: Reading) =>
  [...catalog.units.values()]
    .filter(unit => unit.id === unit.office)
    .map(unit => ({ value: unit.code, label: unit.name }))

type Finding = CheckResult['findings'][number]

/** The reachable percentages around an impossible one: the nearest bases and one more on each side. */
function lineOf(finding: Finding, result: CheckResult) {
  const near = finding.nearest ?? []
  const current = result.findings.find(f => f.offset === finding.link)
  if (near.length < 2 || !current) return undefined
  const value = Number(current.value)
  const bases = near.map(n => Number(n.base))
  const all = [Math.max(...bases) + 1, ...bases, Math.min(...bases) - 1]
    .filter(base => base > 0)
    .sort((a, b) => b - a)
  const points = all.map(base => {
    const percent = ((value - base) * 100) / base
    const printed =
      near.find(n => Number(n.base) === base)?.printed ?? printNumber(Math.abs(percent).toFixed(1))
    return { base: String(base), percent, printed: `${printed.replace('%', '')}%` }
  })
  return points.sort((a, b) => a.percent - b.percent)
}

function Detail({
  finding,
  index,
  result,
  basePeriod,
}: {
  finding: Finding
  index: number
  result: CheckResult
  basePeriod: string
}) {
  const line = finding.verdict === 'impossible' ? lineOf(finding, result) : undefined
  return (
    <FindingDetail
      id={`so-${index + 1}`}
      verdict={finding.verdict}
      title={`“${finding.printed}”: ${vi.check.verdicts[finding.verdict] ?? ''}`}
    >
      <p>{finding.explanation}</p>
      {line && (
        <ImpossibleLine
          percent={Number(finding.value)}
          printed={finding.printed}
          baseYear={basePeriod}
          points={line}
        />
      )}
      {finding.figure && (
        <p>
          <a href={spanHref(finding.figure.id)}>{vi.check.open}</a>
        </p>
      )}
    </FindingDetail>
  )
}

function Result({ asked, result }: { asked: Asked; result: CheckResult }) {
  const numbered = result.findings.map((finding, index) => ({ finding, index }))
  // A contradiction that a finding explains is not said twice.
  const explained = new Set(result.findings.map(finding => finding.explanation))
  const checks = result.checks.filter(check => !explained.has(check.message))
  const basePeriod = /^\d{4}$/.test(asked.period) ? String(Number(asked.period) - 1) : asked.period
  return (
    <>
      <VerdictCounts findings={result.findings} />
      {result.findings.length === 0 && <p>{vi.check.none}</p>}
      <div class="checked">
        <CheckedText
          text={asked.text}
          findings={result.findings.map((f, i) => ({
            offset: f.offset,
            length: f.length,
            verdict: f.verdict,
            label: f.explanation,
            href: `#so-${i + 1}`,
          }))}
        />
        <div>
          {checks.length > 0 && (
            <section>
              <h2>{vi.check.checks}</h2>
              <ul>
                {checks.map(check => (
                  <li>
                    {check.message} {check.hints.join(' ')}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {numbered
            .filter(({ finding }) => finding.verdict !== 'traced')
            .sort((x, y) => rank(x.finding) - rank(y.finding))
            .map(({ finding, index }) => (
              <Detail finding={finding} index={index} result={result} basePeriod={basePeriod} />
            ))}
          {numbered.some(({ finding }) => finding.verdict === 'traced') && (
            <section>
              <h2>{vi.check.readAs}</h2>
              <ul class="read-as">
                {numbered
                  .filter(({ finding }) => finding.verdict === 'traced')
                  .map(({ finding, index }) => (
                    <li id={`so-${index + 1}`}>
                      <b>{finding.printed}</b>{' '}
                      {finding.figure ? (
                        <a href={spanHref(finding.figure.id)}>{finding.explanation}</a>
                      ) : (
                        finding.explanation
                      )}
                    </li>
                  ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </>
  )
}

const order: Finding['verdict'][] = ['impossible', 'differs', 'unbound']
const rank = (finding: Finding): number => order.indexOf(finding.verdict)

async function show(deps: WebDeps, c: Context<Env>, asked: Asked, submitted: boolean) {
  return read(deps, c.get('actor'), async reading => {
    const error = !submitted
      ? undefined
      : !asked.text.trim()
        ? vi.check.empty
        : asked.text.length > MOST
          ? vi.check.tooLong
          : undefined
    const unit = reading.catalog.findUnit(asked.unit)
    const office = unit && reading.catalog.unit(unit.office).code
    const known = unit && reading.world.figures.findPeriod(asked.period, office)
    if (submitted && !known) throw new Refusal('not_found', { unit: asked.unit, period: asked.period })
    const result =
      submitted && !error
        ? await checkAgainstFigures(reading.tx, reading.world, asked.text, asked)
        : undefined
    return page(
      {
        deps,
        c,
        catalog: reading.catalog,
        title: vi.check.title,
        section: 'check',
        report: true,
        children: (
          <>
            {error && <ErrorSummary faults={[{ field: 'text', text: error }]} />}
            <PageHead
              title={vi.check.title}
              lead={vi.check.lead}
              actions={
                result && (
                  <LinkButton kind="secondary" small href={paths.check}>
                    {vi.check.another}
                  </LinkButton>
                )
              }
            />
            {result ? (
              <Result asked={asked} result={result} />
            ) : (
              <Form asked={asked} units={offices(reading)} {...(error ? { error } : {})} />
            )}
          </>
        ),
      },
      error ? 422 : 200,
    )
  })
}

/** Pasting a text and reading which of its numbers hold. Nothing of the text is kept. */
export function addCheckPages(app: Web, deps: WebDeps): void {
  app.get(paths.check, c => show(deps, c, { text: '', unit: deps.homeUnit, period: deps.homePeriod }, false))
  app.post(paths.check, async c => {
    const form = await c.req.parseBody()
    const text = (key: string) => (typeof form[key] === 'string' ? form[key] : '')
    // Browsers send line ends as CR LF; offsets are those of the text as it is shown.
    return show(
      deps,
      c,
      {
        text: text('text').replace(/\r\n/g, '\n'),
        unit: text('unit') || deps.homeUnit,
        period: text('period') || deps.homePeriod,
      },
      true,
    )
  })
}
