import type { Context } from 'hono'
import { log, printInstant, Refusal } from '#base'
import type { Actor } from '#directory'
import { type ListedJob, listJobs, retryJob } from '#jobs'
import { listRecounts } from '#records'
import type { Env, Web } from '../app.tsx'
import { Button } from '../components/button.tsx'
import { DataTable } from '../components/data-table.tsx'
import { PageHead } from '../components/page-head.tsx'
import { StatusMark } from '../components/status-mark.tsx'
import { read, type WebDeps } from '../deps.ts'
import { page } from '../layout.tsx'
import { mayLookAfter } from '../look-after.ts'
import { paths } from '../paths.ts'
import { Recounts } from '../recounts.tsx'
import { vi } from '../vi.ts'

/** @throws Refusal for whoever does not look after this office's machine */
function refuseOthers(actor: Actor, homeOffice: number): void {
  if (actor.account === null) throw new Refusal('unauthenticated', {})
  if (!mayLookAfter(actor, homeOffice)) throw new Refusal('forbidden', {})
}

/** Ids and codes, never personal values. */
const payloadText = (job: ListedJob): string =>
  Object.entries(job.payload)
    .map(([name, value]) => `${vi.jobsPage.of[name] ?? name} ${vi.jobsPage.values[String(value)] ?? value}`)
    .join(', ')

function State({ job }: { job: ListedJob }) {
  if (job.failedAt) return <StatusMark kind="refused">{vi.jobsPage.givenUp(job.attempts)}</StatusMark>
  if (job.attempts > 0) return <StatusMark kind="asked">{vi.jobsPage.again(job.attempts)}</StatusMark>
  return <StatusMark kind="open">{vi.jobsPage.waiting}</StatusMark>
}

function Jobs({ jobs }: { jobs: readonly ListedJob[] }) {
  return (
    <DataTable
      caption={vi.jobsPage.title}
      captionUnseen
      empty={vi.jobsPage.none}
      columns={[
        {
          label: vi.jobsPage.task,
          cell: job => `${vi.jobsPage.tasks[job.task] ?? job.task} · ${payloadText(job)}`,
        },
        { label: vi.jobsPage.state, cell: job => <State job={job} /> },
        { label: vi.jobsPage.due, cell: job => printInstant(job.failedAt ?? job.runAt) },
        {
          label: vi.jobsPage.error,
          cell: job => job.error ?? <span class="quiet">{vi.jobsPage.noError}</span>,
        },
        {
          label: vi.jobsPage.action,
          cell: job =>
            job.attempts > 0 ? (
              <form method="post" action={paths.retryJob(job.id)}>
                <Button kind="secondary" small>
                  {vi.jobsPage.retry}
                </Button>
              </form>
            ) : (
              <span class="quiet">{vi.jobsPage.byItself}</span>
            ),
        },
      ]}
      rows={jobs}
    />
  )
}

async function showJobs(deps: WebDeps, c: Context<Env>) {
  return read(deps, c.get('actor'), async ({ tx, catalog, actor }) => {
    refuseOthers(actor, catalog.getUnit(deps.homeUnit).office)
    return page({
      deps,
      c,
      catalog,
      title: vi.jobsPage.title,
      section: 'jobs',
      children: (
        <>
          <PageHead title={vi.jobsPage.title} lead={vi.jobsPage.lead} />
          <Jobs jobs={await listJobs(tx)} />
          <Recounts recounts={await listRecounts(tx, 5)} />
        </>
      ),
    })
  })
}

async function retry(deps: WebDeps, c: Context<Env>) {
  const id = c.req.param('id') ?? ''
  if (!/^\d{1,18}$/.test(id)) throw new Refusal('not_found', {})
  await read(deps, c.get('actor'), async ({ tx, catalog, actor }) => {
    refuseOthers(actor, catalog.getUnit(deps.homeUnit).office)
    await retryJob(tx, BigInt(id))
    log.info({ code: 'job_retried', job: id, account: String(actor.account) })
  })
  return c.redirect(paths.jobs, 303)
}

/** What the machine does in the background, for those who look after it. */
export function addJobsPage(app: Web, deps: WebDeps): void {
  app.get(paths.jobs, c => showJobs(deps, c))
  app.post(paths.retryJob(':id'), c => retry(deps, c))
}
