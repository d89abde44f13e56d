import { createHash, randomInt } from 'node:crypto'
import { dayOf, type LocalDate } from '#base'
import type { Tx } from '#db'
import { type OfficeKeys, seal, signPdf, typesetPaper } from '#documents'
import { type FileStore, noteBlob } from '#files'
import type { Catalog } from '../catalog.ts'
import type { Step } from '../fold.ts'
import type { Consequence } from '../perform.ts'
import { printValue, valueNames } from '../print-value.ts'
import type { RecordRow } from '../record.ts'
import { composePaper, type Link } from './compose.ts'
import { type FormRow, isInForce, readForms } from './forms.ts'
import { paperWords } from './vi.ts'

/** With what an office issues papers; without keys it writes them by hand. */
export interface Issuing {
  keys: OfficeKeys
  files: FileStore
  /** The address people use, to which QR codes lead. */
  publicUrl: string
  sample: boolean
}

/** What everybody who holds a paper may be told of it. Days are `YYYY-MM-DD`; empty texts are left out. */
export interface PaperFacts {
  kind: string
  about: string
  number: string
  office: string
  holder: string
  title: string
  issuedOn: LocalDate
  /** The first day on which it no longer holds. */
  until?: LocalDate
}

/** An act that issues a paper, with all acts of its command and the form. */
interface Issue {
  step: Step
  steps: readonly Step[]
  form: FormRow
}

/**
 * Issues the papers that acts call for, in the act's own transaction: typeset, signed, kept, and noted with a code that
 * nobody can guess. When any of it fails, the act has not happened.
 */
export function issuePapers(issuing: Issuing): Consequence {
  let forms: { generation: bigint; rows: readonly FormRow[] } | undefined
  return async (tx, catalog, steps) => {
    if (forms?.generation !== catalog.generation)
      forms = { generation: catalog.generation, rows: await readForms(tx) }
    for (const step of steps) {
      const on = dayOf(step.action.at)
      const { code } = catalog.version(step.after.definition).definition
      const due = forms.rows.filter(
        ({ body }) => body.of.includes(code) && body.on.includes(step.action.name) && isInForce(body, on),
      )
      for (const form of due) await issue(tx, catalog, issuing, { step, steps, form })
    }
  }
}

async function issue(tx: Tx, catalog: Catalog, issuing: Issuing, order: Issue): Promise<void> {
  const { step, form } = order
  const { after, action } = step
  const facts = await factsOf(tx, catalog, step, form)
  const code = newCode()
  const paper = await composePaper(tx, catalog, order, {
    link: linkOf(issuing, form, after, code, facts),
    number: facts.number,
    sample: issuing.sample,
  })
  const pdf = await signPdf(await typesetPaper(paper, action.at), await issuing.keys.signing(), {
    name: facts.office,
    reason: paperWords.reasonOf,
    location: '',
    at: action.at,
  })
  const { sha256, size } = await issuing.files.store(pdf)
  await noteBlob(tx, { sha256, size, mime: 'application/pdf', scan: 'made' }, action.at)
  await tx.query(
    `insert into records.paper (record_id, seq, form_id, code, number, sha256, facts, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [after.id, action.seq, form.id, code, facts.number, sha256, facts, action.at],
  )
}

/** A record on its way is followed by whoever holds its paper; any other paper is verified, also without a network. */
function linkOf(
  { publicUrl, keys }: Issuing,
  { body }: FormRow,
  { data }: RecordRow,
  code: string,
  facts: PaperFacts,
): Link {
  const followed = body.follows === undefined ? undefined : data[body.follows]
  if (typeof followed === 'string' && followed !== '')
    return {
      qr: `${publicUrl}/theo-doi/${encodeURIComponent(followed)}`,
      alt: paperWords.followAlt,
      note: paperWords.followNote(printCode(code)),
    }
  return {
    qr: `${publicUrl}/xac-minh/${code}#${seal({ code, ...shortened(facts) }, keys.seal)}`,
    alt: paperWords.qrAlt,
    note: paperWords.qrNote(printCode(code)),
  }
}

/** Crockford's letters without those that look like others; 80 bits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const newCode = (): string => Array.from({ length: 16 }, () => LETTERS[randomInt(32)]).join('')

/** `7F3A-91C2-D04E-XY12`: as people read it out. */
export const printCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code

/** The code that was typed, or undefined when it cannot be one: letters that look alike are taken for each other. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) ? code : undefined
}

/** `Giấy phép xuất bản bản tin`: the kind and what it is of, in one. */
export const namedPaper = (kind: string, about: string): string =>
  about ? `${kind} ${about.charAt(0).toLocaleLowerCase('vi')}${about.slice(1)}` : kind

const shortened = ({
  kind,
  about,
  number,
  office,
  holder,
  issuedOn,
  until,
}: PaperFacts): Record<string, string> => ({
  kind: namedPaper(kind, about),
  ...(number ? { number } : {}),
  ...(holder ? { holder } : {}),
  office,
  issuedOn,
  ...(until ? { until } : {}),
})

async function factsOf(
  tx: Tx,
  catalog: Catalog,
  { after, action }: Step,
  { body, words }: FormRow,
): Promise<PaperFacts> {
  const version = catalog.version(after.definition)
  const text = (name: string | undefined) => (name === undefined ? '' : String(after.data[name] ?? ''))
  const until = text(body.holds?.until)
  const names = await valueNames(
    { tx, catalog },
    version,
    { [body.holder]: after.data[body.holder] },
    dayOf(action.at),
  )
  const field = version.definition.fields[body.holder]
  const holder = field
    ? printValue({ name: body.holder, field, value: after.data[body.holder], words: version.words, names })
    : ''
  return {
    kind: words.vi.kind,
    about: words.vi.about,
    number: text(body.number),
    office: catalog.unit(after.office).name,
    // Whoever verifies sees a name only where the record itself may be read by anyone.
    holder: after.isPublic ? holder : '',
    title: after.title,
    issuedOn: dayOf(action.at),
    ...(until ? { until } : {}),
  }
}

/** SHA-256 of a file's bytes, as papers are found by. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
