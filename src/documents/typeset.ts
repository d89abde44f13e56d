import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** What a template is given: `data` is JSON, read in Typst as values and never as markup. */
export interface Typeset {
  /** Typst source; its data are in `json(bytes(sys.inputs.data))`. It must set the document's title. */
  template: string
  data: unknown
  /** Stands in the file as the day it was made: the same data at the same instant are the same bytes. */
  at: Date
}

let compiler: NodeCompiler | undefined

/** Metric-compatible with Times New Roman, which Decree 30/2020/NĐ-CP (appendix I) asks for and which is not free. */
const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json')))
/** An empty folder is all that a template may read from. */
const nothing = fileURLToPath(new URL('./templates/empty/', import.meta.url))

/**
 * A tagged PDF 1.7 by the rules of PDF/UA-1 (ISO 14289-1) with its fonts embedded.
 * @throws Error when the template is wrong: a template is ours
 */
export function typeset({ template, data, at }: Typeset): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: nothing, fontArgs: [{ fontPaths: [fonts] }] })
  const pdf = compiler.pdf(
    { mainFileContent: template, inputs: { data: JSON.stringify(data) } },
    { pdfStandard: 'ua-1', creationTimestamp: Math.floor(at.getTime() / 1000) },
  )
  // What was compiled before is of no use to the next paper.
  compiler.evictCache(10)
  return pdf
}

/** The source of a template that lies beside its room. */
export const readTemplate = (url: URL): string => readFileSync(url, 'utf8')
