/**
 * Fills in and sends one draft after another until it is killed, and says each step on a line of its own before and after
 * it: `node draft-child.ts <address of the database>`.
 */
import { openPool } from '#db'
import { createGuestKey, createGuestParty, type guestActor } from '#directory'
import { asActor } from '#records'
import { beginDraft, savePage, sendDraft } from '#records/drafts'
import { openLibraryOn } from './engine.ts'

const [url = ''] = process.argv.slice(2)
const db = openPool(url, 4)
const { engine } = openLibraryOn({ app: db })
const say = (...words: string[]) => process.stdout.write(`${words.join(' ')}\n`)
const at = engine.clock.now()

for (let n = 0; ; n++) {
  const { reference } = await createGuestKey(db, new Date())
  const applicant: Awaited<ReturnType<typeof guestActor>> = {
    account: null,
    party: null,
    name: '',
    roles: [],
    guest: reference,
  }
  const catalog = await engine.catalog.get()
  const version = catalog.versionNo('room-permit', 1)
  await asActor(engine, applicant, tx =>
    beginDraft(tx, applicant, {
      version,
      action: 'submit',
      unit: catalog.getUnit('so-a').id,
      page: 'who',
      consent: 'v2017-12',
      typed: { values: {}, groups: {} },
      at,
    }),
  )
  say('begun', reference)
  const save = async (page: string, values: Record<string, string>) => {
    const saved = await asActor(engine, applicant, tx =>
      savePage(tx, reference, { page, revision: 99, values, groups: {}, at }),
    )
    say('saved', reference, page)
    return saved.draft
  }
  await save('who', { name: `Người ${n}`, phone: '0901234567' })
  const draft = await save('what', { title: `Sách ${n}`, foreign: 'no', width: '18,5', pages: '64' })
  const party = await asActor(engine, applicant, tx =>
    createGuestParty(tx, reference, { kind: 'person', name: `Người ${n}` }, at),
  )
  const { record } = await sendDraft(engine, { ...applicant, party }, draft, {
    values: { ...draft.typed.values },
    groups: {},
    party,
  })
  say('sent', reference, String(record))
}
