import assert from 'node:assert/strict'
import { printDate } from '#base'
import type { Db } from '#db'
import { samplePassword } from '#domains'
import { pdfOfSize } from './documents.ts'
import { filled } from './dossier-office.ts'
import { type Answering, Visitor } from './permit-web.ts'

/** One thing that somebody does on the way of a dossier, on a page of the site. */
export interface LifeStep {
  name: string
  /** Tables that it writes: in each of them it may be held up. */
  writes: readonly string[]
  /** Opens the page on which it is done, as it stands now. */
  open(): Promise<void>
  /** Presses its button; again it sends the very same. */
  press(): Promise<void>
}

const OFFICERS = {
  counter: 'motcua.haugiang',
  head: 'truongphong.baochi.haugiang',
  specialist: 'baochi.haugiang',
  director: 'giamdoc.haugiang',
  committee: 'chanhvanphong.ubnd',
} as const
type Officer = keyof typeof OFFICERS

const ROOM = 'stttt-hau-giang-bao-chi-xuat-ban'
const COMMITTEE = 'ubnd-hau-giang'
const TYPE = 'newsletter-dossier'

const KEPT_FILE = ['files.blob', 'files.handed_in']
const ACT = ['records.record', 'records.action', 'figures.contribution', 'figures.delta']
const NOTICE = ['notices.notice', 'jobs.outbox']
const PAPER = ['records.paper', 'files.blob']

/** The site at an address that may change, as browsers meet it. */
const overHttp = (url: () => string): Answering => ({
  app: {
    request: (address, init = {}) =>
      fetch(address.replace(/^http:\/\/localhost(:\d+)?/, url()), {
        ...init,
        redirect: 'manual',
        headers: { ...init.headers, origin: url() },
        signal: AbortSignal.timeout(60_000),
      }),
  },
})

const paper = (name: string) =>
  new File([new Uint8Array(pdfOfSize(20_000, name))], `${name}.pdf`, { type: 'application/pdf' })

const typedDate = (value: unknown): string => {
  const text = String(value)
  return /^\d{4}-\d\d-\d\d$/.test(text) ? printDate(text) : text
}

/** What the applicant types, page by page. */
const typed: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    ...filled(TYPE),
    width: '19,0',
    height: '27,0',
    submitterEmail: 'nguoi.nop@mau.example',
  }).flatMap(([name, value]) => (name.endsWith('File') ? [] : [[name, typedDate(value)]])),
)

/**
 * The life of one dossier from its applicant's first page to the rating, through the pages of a site: who has no account
 * files it, six officers and another body work on it.
 */
export class DossierLife {
  readonly steps: readonly LifeStep[]
  /** Reference of the applicant's key. */
  reference = ''
  record = 0n
  private readonly owner: () => Db
  private readonly web: Answering
  private readonly citizen: Visitor
  private readonly desks = new Map<Officer, Visitor>()
  private readonly title: string

  /** @param owner reads what pages do not tell: ids */
  constructor(url: () => string, owner: () => Db, title: string) {
    this.owner = owner
    this.title = title
    this.web = overHttp(url)
    this.citizen = new Visitor(this.web)
    this.steps = [
      this.begin(),
      ...['submitter', 'applicant', 'content'].map(page => this.page(page)),
      ...this.upload(),
      this.page('declaration'),
      this.send(),
      this.act('counter', 'askBefore', {
        writes: [...ACT, ...NOTICE, ...PAPER],
        values: () => missing('masthead'),
      }),
      this.act('citizen', 'supplyBefore', {
        writes: [...ACT, ...KEPT_FILE],
        values: () => ({ mastheadFile: paper('măng sét rõ') }),
      }),
      this.act('counter', 'accept', {
        writes: [...ACT, ...NOTICE, ...PAPER, 'records.counter', 'records.track'],
        values: () => ({ _toUnit: ROOM, ...received() }),
      }),
      this.act('head', 'assign', { values: async () => ({ handler: await this.party('specialist') }) }),
      this.act('specialist', 'consult', {
        values: () => ({
          consultedUnit: COMMITTEE,
          question: 'Xin ý kiến về nội dung bản tin',
          answerBy: '05/01/2018',
        }),
      }),
      this.act('committee', 'answer', {
        on: () => this.asked(),
        values: () => ({ opinion: 'agree', answer: 'Đồng ý với nội dung bản tin.' }),
      }),
      this.act('specialist', 'requestMore', {
        writes: [...ACT, ...NOTICE, ...PAPER],
        values: () => missing('cv'),
      }),
      this.act('citizen', 'supply', {
        writes: [...ACT, ...KEPT_FILE],
        values: () => ({ cvFile: paper('lý lịch mới') }),
      }),
      this.act('specialist', 'propose', {
        values: () => ({ proposal: 'issue', appraisal: 'Đủ điều kiện.', expiresOn: '31/12/2022' }),
      }),
      this.act('head', 'endorse'),
      this.act('director', 'issue', { writes: [...ACT, ...NOTICE, ...PAPER, 'records.counter'] }),
      this.act('counter', 'return', {
        writes: [...ACT, ...PAPER],
        values: () => ({ returnedVia: 'counter', receiver: 'Lê Văn Nộp' }),
      }),
      this.act('citizen', 'rate', {
        values: () => ({
          attitude: '2',
          guidance: '2',
          papersAsked: '2',
          openness: '1',
          ease: '2',
          outcomeFair: '2',
        }),
      }),
    ]
  }

  /** Everybody who will do something signs in. */
  async signIn(): Promise<void> {
    for (const [who, name] of Object.entries(OFFICERS)) {
      const visitor = await new Visitor(this.web).post('/dang-nhap', {
        ten: name,
        'mat-khau': samplePassword,
        ve: '/viec',
      })
      assert.equal(visitor.status, 200, `${name}: ${visitor.html}`)
      this.desks.set(who as Officer, visitor)
    }
  }

  private begin(): LifeStep {
    const { citizen } = this
    return {
      name: 'begin',
      writes: ['records.draft', 'directory.guest_key', 'directory.guest_session', 'records.funnel'],
      open: async () => void (await citizen.get(`/nop/${TYPE}`)),
      press: async () => {
        await citizen.post(`/nop/${TYPE}`, { 'dong-y': 'v2017-12' })
        const [, shown] = /<strong>((?:[A-Z]{5} ?){2})<\/strong>/.exec(citizen.html) ?? []
        assert.ok(shown, citizen.html)
        this.reference = shown.replaceAll(' ', '')
      },
    }
  }

  private page(name: string): LifeStep {
    return this.form(`page ${name}`, ['records.draft'], {
      path: () => `/nop/ho-so/${this.reference}/${name}`,
      values: () => ({ ...typed, title: this.title }),
    })
  }

  /** One file in two pieces and on its own, the others with their page. */
  private upload(): LifeStep[] {
    const bytes = new Uint8Array(pdfOfSize(60_000, 'quyết định thành lập'))
    let path = ''
    let carried = ''
    const ask = async (method: string, at: string, headers: Record<string, string> = {}, body?: BodyInit) =>
      this.citizen.ask(at, {
        method,
        headers: { 'tus-resumable': '1.0.0', ...headers },
        ...(body === undefined ? {} : { body }),
      })
    const nothing = async () => {}
    return [
      {
        name: 'upload begun',
        writes: ['files.upload', 'jobs.outbox'],
        open: nothing,
        press: async () => {
          const answer = await ask('POST', '/tai-len', { 'upload-length': String(bytes.length) })
          assert.equal(answer.status, 201)
          path = answer.headers.get('location') ?? ''
        },
      },
      {
        name: 'upload sent',
        writes: ['files.upload'],
        open: nothing,
        press: async () => {
          const from = Number((await ask('HEAD', path)).headers.get('upload-offset') ?? Number.NaN)
          if (from === bytes.length) return
          const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from) }
          const answer = await ask('PATCH', path, headers, bytes.slice(from))
          assert.equal(answer.status, 204)
        },
      },
      {
        name: 'upload whole',
        writes: [...KEPT_FILE, 'files.upload'],
        open: nothing,
        press: async () => {
          const answer = await ask('POST', `${path}/xong`)
          assert.equal(answer.status, 200)
          carried = (await answer.json()).carried
        },
      },
      this.form('page papers', ['records.draft', ...KEPT_FILE], {
        path: () => `/nop/ho-so/${this.reference}/papers`,
        values: () => ({
          '_carried.foundingFile': carried,
          cvFile: paper('lý lịch'),
          mastheadFile: paper('măng sét'),
        }),
      }),
    ]
  }

  private send(): LifeStep {
    const sent = this.form(
      'send',
      ['directory.party', ...ACT, 'records.secret', 'records.draft', 'records.funnel'],
      {
        path: () => `/nop/ho-so/${this.reference}/kiem-tra`,
        to: () => `/nop/ho-so/${this.reference}/nop`,
        values: () => ({}),
      },
    )
    return {
      ...sent,
      press: async () => {
        await sent.press()
        assert.match(this.citizen.path, /\/da-nop$/, this.citizen.html)
        const { rows } = await this.owner().query<{ record: bigint }>(
          'select record_id as record from records.draft where reference = $1',
          [this.reference],
        )
        this.record = rows[0]?.record ?? 0n
      },
    }
  }

  private act(
    who: Officer | 'citizen',
    action: string,
    {
      writes = ACT,
      on = async () => this.record,
      values = () => ({}),
    }: {
      writes?: readonly string[]
      on?: () => Promise<bigint>
      values?: () => Values | Promise<Values>
    } = {},
  ): LifeStep {
    return this.form(action, [...writes, 'records.clock'], {
      who,
      path: async () => `/ban-ghi/${await on()}/${action}`,
      values,
    })
  }

  /** A form that is opened, filled in and sent. */
  private form(
    name: string,
    writes: readonly string[],
    {
      who = 'citizen',
      path,
      to,
      values,
    }: {
      who?: Officer | 'citizen'
      path: () => string | Promise<string>
      to?: () => string
      values: () => Values | Promise<Values>
    },
  ): LifeStep {
    let address = ''
    let body = new FormData()
    const visitor = () => (who === 'citizen' ? this.citizen : (this.desks.get(who) ?? this.citizen))
    return {
      name,
      writes,
      open: async () => {
        address = await path()
        const page = await visitor().get(address)
        assert.deepEqual([page.path, page.status], [address, 200], page.html)
        body = new FormData()
        for (const own of ['_idem', '_version', '_revision'])
          if (page.hidden(own) !== '') body.set(own, page.hidden(own))
        for (const [field, value] of Object.entries(await values())) body.set(field, value)
      },
      press: async () => {
        const page = await visitor().post(to?.() ?? address, body)
        assert.equal(page.status, 200, `${name}: ${page.html}`)
      },
    }
  }

  private async party(who: Officer): Promise<string> {
    const { rows } = await this.owner().query<{ party: bigint }>(
      'select party_id as party from directory.account where sign_in = $1',
      [OFFICERS[who]],
    )
    return String(rows[0]?.party)
  }

  /** What the other body is asked. */
  private async asked(): Promise<bigint> {
    const { rows } = await this.owner().query<{ id: bigint }>(
      `select r.id from records.record r join records.type t on t.id = r.type_id
       where r.parent_id = $1 and t.code = 'coordination'`,
      [this.record],
    )
    return rows[0]?.id ?? 0n
  }
}

type Values = Record<string, string | File>

const missing = (component: string): Values => ({
  'missing.0.component': component,
  'missing.0.fault': 'Bản chụp mờ, không đọc được',
  'missing.0.ground': 'Thông tư 41/2020/TT-BTTTT, Điều 5',
})

const received = (): Values =>
  Object.fromEntries(
    ['form', 'founding', 'cv', 'masthead'].flatMap((component, row) => [
      [`papers.${row}.component`, component],
      [`papers.${row}.originals`, '1'],
      [`papers.${row}.copies`, '0'],
      [`papers.${row}.mark`, 'full'],
    ]),
  )

/** What stands in the office of one dossier and of all that hangs on it, without what differs from one to the next. */
export async function shapeOf(
  owner: Db,
  reference: string,
  readPaper: (sha256: string) => Promise<string>,
): Promise<unknown> {
  const family = `with recursive family as (
    select record_id as id from records.draft where reference = $1 and record_id is not null
    union select r.id from records.record r join family on r.parent_id = family.id)`
  const ask = async (columns: string, from: string) =>
    (
      await owner.query({
        text: `${family} select ${columns} from ${from}`,
        values: [reference],
        rowMode: 'array',
      })
    ).rows
  const papers = await owner.query<{
    of: string
    seq: number
    form: string
    sha256: string
    numbered: boolean
  }>(
    `${family} select t.code as of, p.seq, f.code as form, p.sha256, p.number <> '' as numbered
     from family join records.paper p on p.record_id = family.id join records.paper_form f on f.id = p.form_id
     join records.record r on r.id = family.id join records.type t on t.id = r.type_id order by p.id`,
    [reference],
  )
  const signed: unknown[] = []
  for (const { sha256, ...paper } of papers.rows) signed.push({ ...paper, is: await readPaper(sha256) })
  const typed = 'join records.record r on r.id = family.id join records.type t on t.id = r.type_id'
  return {
    drafts: await ask(
      `page, revision, array(select jsonb_object_keys(saved) order by 1), array(select k from jsonb_object_keys(typed -> 'values') k order by 1), record_id is not null`,
      'records.draft where reference = $1',
    ),
    // Its party is made before the act and found again by the next: it is looked for at the end.
    keys: await ask(
      'count(s.reference)',
      'directory.guest_key k left join directory.guest_session s using (reference) where reference = $1 group by k.reference',
    ),
    records: await ask(
      `t.code, r.state, r.version, r.unit_id, r.party_id is not null, r.is_sent, array(select jsonb_object_keys(r.data) order by 1)`,
      `family ${typed} order by r.id`,
    ),
    actions: await ask(
      `t.code, a.seq, a.name, a.from_state, a.to_state, a.role, array(select jsonb_object_keys(a.change -> 'set') order by 1)`,
      `family ${typed} join records.action a on a.record_id = r.id order by r.id, a.seq`,
    ),
    clocks: await ask(
      't.code, c.code, c.paused_at is not null, c.stopped_at is not null',
      `family ${typed} join records.clock c on c.record_id = r.id order by r.id, c.code`,
    ),
    secrets: await ask(
      't.code, s.field',
      `family ${typed} join records.secret s on s.record_id = r.id order by r.id, s.field`,
    ),
    papers: signed,
    notices: await ask(
      'n.seq, n.words, n.mail, n.sms, n.party_id is not null',
      'family join notices.notice n on n.record_id = family.id order by n.seq, n.words',
    ),
    tracks: await ask('count(*)', 'family join records.track k on k.record_id = family.id'),
    searched: await ask(
      't.code, cardinality(s.tok) > 0',
      `family ${typed} join records.search s on s.id = r.id order by r.id`,
    ),
    contributions: await ask(
      `t.code, i.code, c.value, c.d1, c.d2, c.d3, c.d4, c.known_to = 'infinity', count(*)`,
      `family ${typed} join figures.contribution c on c.record_id = r.id join figures.indicator i on i.id = c.indicator_id
       group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8`,
    ),
  }
}
