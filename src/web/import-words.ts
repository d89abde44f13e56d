import type { FieldFault, RefusalCode } from '#base'
import { findSheetSentence } from '#documents'
import { type Catalog, parentTypes, type TypeVersion } from '#records'
import { districtOf, type ImportedRow, PARENT, provinceOf, type Target } from '#records/import'
import { closedReason, faultSentence } from './action-words.ts'
import { importWords } from './imports.vi.ts'
import { vi } from './vi.ts'

const isRefusal = (code: string): code is RefusalCode => code in vi.refused

/** Why a row was not created: field and rule, a sentence for each fault. */
export function rowSentences(
  catalog: Catalog,
  version: TypeVersion,
  action: string,
  { outcome, faults }: Pick<ImportedRow, 'outcome' | 'faults'>,
): string[] {
  if (outcome === 'twice') return [importWords.twice]
  if (outcome === 'there' && faults.length === 0) return [importWords.thereUnseen]
  return faults.map(fault => sentenceOf(catalog, version, action, fault))
}

function sentenceOf(catalog: Catalog, version: TypeVersion, action: string, fault: FieldFault): string {
  const { field, rule, params = {} } = fault
  const [, code = ''] = rule.split('.')
  if (rule.startsWith('refused.') && isRefusal(code))
    return closedReason(version, { code, params: { action, ...params } }) ?? vi.refused[code]
  if (field !== PARENT) return faultSentence(version, fault)
  const [of = ''] = parentTypes(version.definition)
  const parent = catalog.findType(of)?.words.name ?? vi.record.parent
  return rule === 'required'
    ? (vi.faults['required']?.(parent, '') ?? '')
    : (vi.faults['record']?.(parent, '') ?? '')
}

/** Why an import stopped, from the rule that was kept with it. */
export const stoppedSentence = (rule: string): string =>
  findSheetSentence(rule) ?? (isRefusal(rule) ? vi.refused[rule] : vi.refused.invalid)

/** What a column may be, as options of a list: each field, and around a place field the larger places. */
export const targetOptions = (targets: readonly Target[]): { value: string; label: string }[] => [
  { value: '', label: importWords.skip },
  ...targets.flatMap(({ code, label, isPlace }) => [
    { value: code, label },
    ...(isPlace
      ? [
          { value: districtOf(code), label: importWords.district(label) },
          { value: provinceOf(code), label: importWords.province(label) },
        ]
      : []),
  ]),
]
