import type { PublishedType } from '#records/define'
import { broadcast } from './broadcast.vi.ts'
import { coordinationOf } from './coordination.ts'
import { documents } from './document.vi.ts'
import { newsletters } from './newsletter.vi.ts'
import { postal } from './post.vi.ts'
import { press } from './press.vi.ts'
import { procedureType } from './procedure.ts'
import { publishing } from './publishing.vi.ts'

const all = [...newsletters, ...documents, ...press, ...publishing, ...postal, ...broadcast]

/** Codes of the record types of dossiers. */
export const dossiers: readonly string[] = [...new Set(all.map(({ code }) => code))]

/** Sixteen procedures with their versions, and what bodies ask each other about a dossier. */
export const procedures: readonly PublishedType[] = [...all.map(procedureType), coordinationOf(dossiers)]
