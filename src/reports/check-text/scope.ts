import type { Numeral, Reading } from './numerals.ts'
import { phraseAt, phraseBefore } from './phrases.ts'
import type { PreparedCatalogue, Reader } from './prepare.ts'
import { firstFrom } from './search.ts'
import type { Asked, CheckedUnit } from './shapes.ts'
import { keysOf } from './tokenise.ts'

/** The unit a number speaks of. */
export interface Scope {
  /** Null for a place that is named and is not in the catalogue. */
  unit: string | null
  /** Named in the same sentence; otherwise carried on from before, or the asked unit. */
  isNamed: boolean
}

interface Mention {
  at: number
  unit: string | null
}

/**
 * The unit of every number: the last one named before it in its sentence, else the first named behind it in its
 * clause, else the one carried on through the paragraph.
 */
export function scopesOf(
  reading: Reading,
  numerals: readonly Numeral[],
  asked: Asked,
  catalogue: PreparedCatalogue,
): Map<number, Scope> {
  const scopes = new Map<number, Scope>()
  const bySentence = Map.groupBy(numerals, numeral => numeral.sentence)
  const line = lineOf(asked.unit, catalogue)
  let carried: string | null = asked.unit
  for (const [id, sentence] of reading.structure.sentences.entries()) {
    if (sentence.startsParagraph) carried = asked.unit
    const mentions = mentionsIn(reading, sentence.from, sentence.to, line, catalogue)
    for (const numeral of bySentence.get(id) ?? []) {
      scopes.set(numeral.index, scopeOf(reading, numeral, mentions, carried))
    }
    carried = mentions.at(-1)?.unit ?? carried
  }
  return scopes
}

function scopeOf(
  { structure }: Reading,
  { at, strand }: Numeral,
  mentions: readonly Mention[],
  carried: string | null,
): Scope {
  const before = mentions[firstFrom(mentions, at) - 1]
  if (before) return { unit: before.unit, isNamed: true }
  const behind = mentions[0]
  if (behind && structure.strandOf[behind.at] === strand) return { unit: behind.unit, isNamed: true }
  return { unit: carried, isNamed: false }
}

function mentionsIn(
  reading: Reading,
  from: number,
  to: number,
  line: readonly string[],
  catalogue: PreparedCatalogue,
): Mention[] {
  const mentions: Mention[] = []
  for (let at = from; at < to; ) {
    const found = mentionAt(reading, at, line, catalogue)
    if (found?.isSubject) mentions.push({ at, unit: found.unit })
    at += found?.count ?? 1
  }
  return mentions
}

interface FoundMention {
  unit: string | null
  count: number
  /** Not company or an object ("so với cả nước"). */
  isSubject: boolean
}

function mentionAt(
  { atoms, reader }: Reading,
  at: number,
  line: readonly string[],
  catalogue: PreparedCatalogue,
): FoundMention | undefined {
  const { cue, noun } = reader.lexicon
  const [asked = null] = line
  const named = unitAt({ atoms, reader }, at)
  const isCompany = phraseBefore(cue.COMPANIONS, atoms, at) !== undefined
  if (named)
    return { unit: nearestUnit(named.meaning.codes, line), count: named.count, isSubject: !isCompany }
  const nation = phraseAt(noun.NATION, atoms, at)
  if (nation) {
    const isObject =
      phraseBefore(cue.NATION_COMPANIONS, atoms, at) !== undefined || atoms[at - 1]?.key === '%'
    return { unit: nationOf(line, catalogue), count: nation.count, isSubject: !isObject }
  }
  const home = phraseAt(noun.HOME, atoms, at)
  if (home) return { unit: asked, count: home.count, isSubject: !isCompany && atoms[at - 1]?.key !== '%' }
  const place = placeAt({ atoms, reader }, at)
  if (!place) return undefined
  const name = atoms.slice(at + place.kindCount, at + place.count).map(({ key }) => key)
  return { unit: isInName(reader, catalogue.units.get(asked ?? ''), name) ? asked : null, ...place }
}

/** A name of the catalogue; a proper name only where it is written with a capital. */
function unitAt({ atoms, reader }: Pick<Reading, 'atoms' | 'reader'>, at: number) {
  const named = phraseAt(reader.unitNames, atoms, at)
  if (!named) return undefined
  return named.meaning.isProper && !/^\p{Lu}/u.test(atoms[at]?.text ?? '') ? undefined : named
}

/** Of several units with one name, the asked one or the nearest above it. */
function nearestUnit(codes: readonly string[], line: readonly string[]): string | null {
  return line.find(code => codes.includes(code)) ?? codes[0] ?? null
}

/** The unit that is meant by the whole country, as the asked unit sees it. */
export function nationOf(line: readonly string[], { units, source }: PreparedCatalogue): string | null {
  const above = line.find(code => units.get(code)?.national)
  return above ?? source.units.find(({ national }) => national)?.code ?? null
}

/** A unit and those above it, the nearest first. */
export function lineOf(code: string, { units }: PreparedCatalogue): string[] {
  const line: string[] = []
  for (let at: string | null | undefined = code; at && !line.includes(at); at = units.get(at)?.parent)
    line.push(at)
  return line
}

/** "tỉnh An Bình" where the asked unit is "Sở ... tỉnh An Bình". */
function isInName({ lexicon }: Reader, unit: CheckedUnit | undefined, keys: readonly string[]): boolean {
  const names = [...(unit?.names ?? []), ...(unit?.aliases ?? [])]
  return names.some(name => ` ${keysOf(name, lexicon.spelling).join(' ')} `.includes(` ${keys.join(' ')} `))
}

interface PlaceName {
  count: number
  kindCount: number
  isSubject: boolean
}

/** "Tỉnh Long Tân có ...", "tại huyện Tân Bình": a place the catalogue does not know is not the asked unit. */
function placeAt({ atoms, reader }: Pick<Reading, 'atoms' | 'reader'>, at: number): PlaceName | undefined {
  const { cue, noun } = reader.lexicon
  const place = phraseAt(noun.PLACES, atoms, at)
  const kind = place ?? phraseAt(noun.OFFICES, atoms, at)
  if (!kind) return undefined
  const first = at + kind.count
  const isCapital = (i: number): boolean => atoms[i]?.kind === 'word' && /^\p{Lu}/u.test(atoms[i]?.text ?? '')
  if (!isCapital(first) || phraseAt(noun.NOT_PLACES, atoms, first) || unitAt({ atoms, reader }, first)) {
    return undefined
  }
  let count = kind.count
  while (count < kind.count + 4 && isCapital(at + count)) count++
  const before = atoms[at - 1]
  const isStart = !before || (before.kind === 'mark' && before.key !== ',' && before.key !== '-')
  const isSubject = isStart || (place !== undefined && phraseBefore(cue.LOCATIVES, atoms, at) !== undefined)
  return { count, kindCount: kind.count, isSubject }
}
