import { printNumber } from '#base'
import type { DocumentText } from '#documents'
import type { CheckResult } from '#reports'
import { CheckedText, FindingDetail, VerdictCounts } from '../components/checked-text.tsx'
import { ImpossibleLine } from '../components/impossible-line.tsx'
import { spanHref } from '../spans.tsx'
import { vi } from '../vi.ts'

/** What was checked: pasted, or read from a file. */
export interface CheckedSource {
  text: string
  period: string
  file?: { name: string; kind: DocumentText['kind']; pages: readonly number[] }
}

/** Of a PDF, the page on which an offset stands; undefined for what has no pages. */
const pageOf = ({ file }: CheckedSource, offset: number): number | undefined =>
  file && file.pages.length > 0 ? file.pages.filter(start => start <= offset).length : undefined

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
  source,
  basePeriod,
}: {
  finding: Finding
  index: number
  result: CheckResult
  source: CheckedSource
  basePeriod: string
}) {
  const page = pageOf(source, finding.offset)
  const check = result.checks.find(one => one.message === finding.explanation)
  const line = finding.verdict === 'impossible' ? lineOf(finding, result) : undefined
  return (
    <FindingDetail
      id={`so-${index + 1}`}
      verdict={finding.verdict}
      title={vi.check.findingTitle(finding.printed, vi.check.verdicts[finding.verdict] ?? '', page)}
    >
      {check && <p class="field-hint">{vi.check.codes[check.code]}</p>}
      <p>{[finding.explanation, ...(check?.hints ?? [])].join(' ')}</p>
      {finding.confidence === 'low' && finding.verdict !== 'unbound' && (
        <p class="field-hint">{vi.check.unsure}</p>
      )}
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

/** The text with its marked numbers, and what each of them means. */
export function Result({ source, result }: { source: CheckedSource; result: CheckResult }) {
  const numbered = result.findings.map((finding, index) => ({ finding, index }))
  // A contradiction that a finding explains is not said twice.
  const explained = new Set(result.findings.map(finding => finding.explanation))
  const checks = result.checks.filter(check => !explained.has(check.message))
  const basePeriod = /^\d{4}$/.test(source.period) ? String(Number(source.period) - 1) : source.period
  // What is only worth a look accuses nobody, so it stands apart from what is wrong.
  const notices = new Set(
    result.checks.filter(({ level }) => level === 'notice').map(({ message }) => message),
  )
  const open = numbered
    .filter(({ finding }) => finding.verdict !== 'traced')
    .sort((x, y) => rank(x.finding) - rank(y.finding))
  const isAsked = ({ finding }: (typeof numbered)[number]): boolean => notices.has(finding.explanation)
  const details = (list: typeof numbered) =>
    list.map(({ finding, index }) => (
      <Detail finding={finding} index={index} result={result} source={source} basePeriod={basePeriod} />
    ))
  return (
    <>
      {source.file && <p>{vi.check.fromFile(source.file.name, source.file.pages.length)}</p>}
      <VerdictCounts findings={result.findings} />
      {result.findings.length === 0 && <p>{vi.check.none}</p>}
      <div class="checked">
        <CheckedText
          text={source.text}
          breaks={(source.file?.pages ?? []).map((offset, i) => ({ offset, label: vi.check.page(i + 1) }))}
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
                    <b>{vi.check.codes[check.code]}</b> {[check.message, ...check.hints].join(' ')}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {details(open.filter(one => !isAsked(one)))}
          {open.some(isAsked) && (
            <section>
              <h2>{vi.check.questions}</h2>
              <p>{vi.check.questionsLead}</p>
              {details(open.filter(isAsked))}
            </section>
          )}
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
