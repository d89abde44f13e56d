import { dayOf } from '#base'
import type { Tx } from '#db'
import { getPlace } from '#directory'
import type { OfficialPaper } from '#documents'
import type { Catalog } from '../catalog.ts'
import type { Step } from '../fold.ts'
import { clocksOf } from '../store.ts'
import { readStays } from './course.ts'
import { fill } from './fill.ts'
import type { FormRow } from './forms.ts'
import { type Saying, sayingOf } from './saying.ts'
import { courseTable, groupTable } from './tables.ts'
import { paperWords } from './vi.ts'

/** What stands in the QR code of a paper, and beside it. */
export interface Link {
  qr: string
  alt: string
  note: string
}

/** Heads of a paper: who issues it, where and when (Decree 30/2020/NĐ-CP, appendix I). */
export async function headOf(tx: Tx, catalog: Catalog, office: number, at: Date, desk: string | undefined) {
  const on = dayOf(at)
  const unit = catalog.unit(office)
  const place = unit.place === null ? undefined : await getPlace(tx, unit.place, on)
  const above = place && unit.kind === 'department' ? paperWords.committee(place.name) : ''
  const [year = '', month = '', day = ''] = on.split('-')
  return {
    over: desk === undefined ? above : unit.name,
    agency: desk ?? unit.name,
    nation: paperWords.nation,
    motto: paperWords.motto,
    placeAndDay: paperWords.placeAndDay(
      place?.shortName ?? '',
      day,
      Number(month) > 2 ? String(Number(month)) : month,
      year,
    ),
  }
}

/** What a paper of an act says, as it is typeset. `steps` are all acts of the command. */
export async function composePaper(
  tx: Tx,
  catalog: Catalog,
  { step, steps, form: { body, words } }: { step: Step; steps: readonly Step[]; form: FormRow },
  { link, number, sample }: { link: Link; number: string; sample: boolean },
): Promise<OfficialPaper> {
  const { after, action } = step
  const clocks = await clocksOf(tx, after.id)
  const due = body.due
  const papers = body.tables?.find(({ components }) => components)?.group
  const given = { clocks, due, until: body.holds?.until, reason: action.why, papers }
  const saying = await sayingOf(tx, catalog, after, dayOf(action.at), given)
  const { version, say } = saying
  const { kind, about, desk, numbered, opening, closing, recipients } = words.vi
  const role = body.signs ?? action.role
  const tables = (body.tables ?? []).map(table => groupTable(version, after, table))
  if (body.course)
    tables.push(courseTable(catalog, version, await readStays(tx, catalog, step, steps, clocks)))
  return {
    size: body.size,
    landscape: body.landscape ?? false,
    ...(await headOf(tx, catalog, after.office, action.at, desk)),
    numberLabel: numbered ?? paperWords.number,
    number,
    kind: kind.toLocaleUpperCase('vi'),
    about,
    opening: filled(opening, saying),
    lines: [
      ...(words.vi.lines ?? []).flatMap(({ label, text }) =>
        filled([text], saying).map(value => ({ label, value })),
      ),
      ...printedFields(body, saying),
      ...(body.reason && action.why ? [{ label: paperWords.reason, value: say('reason') }] : []),
    ],
    tables: tables.filter(table => table !== undefined),
    closing: filled(closing, saying),
    recipientsLabel: paperWords.recipients,
    recipients,
    ...(await signatureOf(tx, role, step, steps)),
    signedNote: paperWords.signedNote,
    qr: link.qr,
    qrAlt: link.alt,
    qrNote: link.note,
    sample: sample ? paperWords.sample : '',
  }
}

/** Roles that lead a body: who signs with one of them says by what right. */
const LEADING: readonly string[] = ['director', 'head', 'chief_inspector']

const filled = (texts: readonly string[], { say }: Saying): string[] =>
  texts.flatMap(text => fill(text, say) ?? [])

/** The fields that the form names, then those of the pages it names. */
function printedFields({ shows, pages = [] }: FormRow['body'], { version, say }: Saying) {
  const { definition, words } = version
  const steps = Object.values(definition.actions).find(({ from, steps }) => from.length === 0 && steps)?.steps
  const paged = pages.flatMap(page => steps?.find(({ name }) => name === page)?.asks ?? [])
  const isPrinted = (name: string) => definition.fields[name]?.kind !== 'file'
  return [...new Set([...shows, ...paged.filter(isPrinted)])].flatMap(name => {
    const value = say(name)
    return value === '' ? [] : [{ label: words.fields[name] ?? name, value }]
  })
}

/** How a paper is signed: in whose name, with which post, by whom. */
type Signature = Pick<OfficialPaper, 'by' | 'post' | 'signer'>

/**
 * Who acted in the role that signs, in the act itself or in that from which it followed, and by what right (Decree
 * 30/2020/NĐ-CP, appendix I): who leads signs with the post, a deputy in the leader's place, who has borrowed the role by
 * authorisation with a post of his own.
 */
async function signatureOf(
  tx: Tx,
  role: string,
  { action }: Step,
  steps: readonly Step[],
): Promise<Signature> {
  const post = paperWords.posts[role] ?? role
  const above = paperWords.inNameOf[role] === undefined ? [] : [paperWords.inNameOf[role]]
  const act = [action, ...steps.map(step => step.action)].find(
    one => one.role === role && one.account !== null,
  )
  if (!act) return { by: above, post, signer: '' }
  const { lentBy, deputy: inPlace } = LEADING.includes(role) ? act.change : {}
  const { rows } = await tx.query<{ name: string; own: string | null; deputy: boolean | null }>(
    `select p.name, h.role as own, h.deputy
     from directory.account a
     join directory.party p on p.id = a.party_id
     left join lateral (
       select role, deputy from directory.roles_on(a.id, $2) where lender is null order by unit_id, role limit 1
     ) h on true
     where a.id = $1`,
    [act.account, dayOf(act.at)],
  )
  const { name: signer = '', own, deputy } = rows[0] ?? {}
  if (lentBy !== undefined) {
    const held = own ? postOf(own, deputy ?? false) : ''
    return { by: [...above, paperWords.byAuthority(post)], post: held, signer }
  }
  return inPlace
    ? { by: [...above, paperWords.inPlaceOf(post)], post: postOf(role, true), signer }
    : { by: above, post, signer }
}

function postOf(role: string, isDeputy: boolean): string {
  const post = paperWords.posts[role] ?? role
  return isDeputy ? paperWords.deputy(post) : post
}
