import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { inTransaction } from '#db'
import { applyAccounts } from '#directory'
import { types } from '#domains'
import { perform, publishTypes } from '#records'
import type { Field, RecordTypeDefinition } from '#records/define'
import { openLibrary } from '#support/engine'
import { cheapPassword } from '#support/library'
import { type LibraryWeb, openLibraryWeb, passwordOf } from '#support/library-web'
import { Visitor } from '#support/permit-web'

/** The forms of the real procedures, filled in page by page. */

const dossiers = types.filter(({ definition }) => definition.procedure && definition.version === 1)
const CLERK = 'mot-cua'

let web: LibraryWeb
before(async () => {
  web = await openLibraryWeb({
    open: async db => {
      const library = await openLibrary(db)
      await inTransaction(db.owner, {}, tx => publishTypes(tx, types))
      return library
    },
  })
  await inTransaction(web.db.owner, {}, tx =>
    applyAccounts(
      tx,
      [
        {
          signIn: CLERK,
          name: 'Cán bộ một cửa',
          password: passwordOf(CLERK),
          roles: [{ role: 'one_stop_officer', unit: 'so-a', from: '2016-01-01' }],
        },
      ],
      { at: new Date(), cost: cheapPassword },
    ),
  )
  const officer = await web.library.staff('it_officer', 'so-a')
  const { record } = await perform(web.library.engine, officer, {
    create: { type: 'online-service', unit: 'so-a' },
    action: 'prepare',
    values: { code: 'M-1', name: 'Bản tin', field: 'press', level: '3', procedure: 'newsletter-dossier' },
  })
  await perform(web.library.engine, officer, {
    record,
    action: 'publish',
    values: { publishedOn: '2014-06-02', level: '3' },
  })
})
after(() => web.close())

/** A text that a field takes, whatever it asks. */
function answerTo({ kind, min, decimals, options }: Field): string {
  switch (kind) {
    case 'integer':
    case 'money':
      return decimals ? '18,5' : String(Math.max(min ?? 1, 1))
    case 'date':
      return '01/12/2017'
    case 'instant':
      return '09:00 15/02/2018'
    case 'yesNo':
      return 'yes'
    case 'choice':
      return options?.[0] ?? ''
    case 'place':
      return '001'
    case 'phone':
      return '0901234567'
    case 'url':
      return 'https://a.example/'
    default:
      return 'Nội dung mẫu'.padEnd(min ?? 0, '.')
  }
}

const stepsOf = (definition: RecordTypeDefinition, action: string) => definition.actions[action]?.steps ?? []

async function fill(visitor: Visitor, definition: RecordTypeDefinition, action: string, files: boolean) {
  const base = visitor.path.split('/').slice(0, 4).join('/')
  for (const step of stepsOf(definition, action)) {
    await visitor.get(`${base}/${step.name}`)
    const body = new FormData()
    body.set('_revision', visitor.hidden('_revision'))
    for (const name of step.asks ?? []) {
      const field = definition.fields[name]
      if (!field || !visitor.html.includes(`name="${name}"`)) continue
      if (field.kind === 'file') {
        if (files && (field.required || field.requiredWhen)) body.set(name, new File([PDF], `${name}.pdf`))
      } else body.set(name, answerTo(field))
    }
    await visitor.post(`${base}/${step.name}`, body)
  }
  return visitor.get(`${base}/kiem-tra`)
}

describe('every procedure, at the counter', () => {
  for (const { definition } of dossiers)
    test(`${definition.code}: each page takes what it asks; only papers are missing at the end`, async () => {
      const clerk = await new Visitor(web).post('/dang-nhap', {
        ten: CLERK,
        'mat-khau': passwordOf(CLERK),
        ve: '/nop',
      })
      await clerk.post(`/nop/${definition.code}`, { 'dong-y': 'v2017-12' })
      assert.match(clerk.path, /\/nop\/ho-so\/[A-Z]{10}\//, clerk.html)
      await fill(clerk, definition, 'file', false)
      assert.deepEqual(
        clerk.faults.filter(fault => !fault.includes('/papers?')),
        [],
      )
    })
})

test('PS-20: the whole form of the newsletter licence is filled in without an account and sent', async () => {
  const newsletter = dossiers.find(({ definition }) => definition.code === 'newsletter-dossier')
  assert.ok(newsletter)
  const visitor = await new Visitor(web).post('/nop/newsletter-dossier', { 'dong-y': 'v2017-12' })
  const reference = />([A-Z]{5} [A-Z]{5})</.exec(visitor.html)?.[1]?.replace(' ', '') ?? ''
  await visitor.get(`/nop/ho-so/${reference}`)
  await fill(visitor, newsletter.definition, 'submit', true)
  assert.deepEqual(visitor.faults, [])
  await visitor.post(`/nop/ho-so/${reference}/nop`, { _revision: visitor.hidden('_revision') })
  assert.match(visitor.path, /\/da-nop$/, visitor.html)
  const { rows } = await web.db.owner.query(
    `select r.data, r.state, p.name from records.record r join directory.party p on p.id = r.party_id
     where r.type_id = (select id from records.type where code = 'newsletter-dossier')`,
  )
  assert.equal(rows.length, 1)
  const [{ data, state, name }] = rows
  assert.deepEqual(
    [state, data.channel, data.filedBy, data.consent],
    ['submitted', 'online', 'applicant', 'v2017-12'],
  )
  assert.equal(name, 'Nội dung mẫu')
})

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
)
