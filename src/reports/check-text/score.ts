import { type Bag, pairWeight } from './bag.ts'
import { isHead, type Numeral, type UnitNoun } from './numerals.ts'
import type { Reader } from './prepare.ts'
import { type Alias, pairIdf, type Series } from './series.ts'
import type { When } from './when.ts'

/** How well the words of a number name a series. */
export interface Naming {
  /** Share of the best name that stands in the text, 0 to 1. */
  coverage: number
  /** Share of that name whose words stand by the number itself, not only by one before it. */
  said: number
  score: number
}

/** A series whose name stands in the text by less than this share is not meant. */
const ACCEPTED = 0.5
const WEIGHT = { length: 0.12, unit: 0.15, foreign: 0.04, kind: 0.3, member: 0.15, otherUnit: 0.6 } as const
/** A number with a noun of another kind is still named by this many words beside the noun. */
const NAMED_WITHOUT_NOUN = 3
/** The weight from which a required word counts as said. */
const SAID = 0.3

/** Weighs the names of a series against the words of a number; undefined when it is not meant. */
export function namingOf(
  { idf, mainNouns, nounOwners }: Pick<Reader, 'idf' | 'mainNouns' | 'nounOwners'>,
  bag: Bag,
  { unit }: Numeral,
  when: When,
  series: Series,
  isMember: boolean,
): Naming | undefined {
  if (namesSeveral(bag, series)) return undefined
  const isForeign = unit !== null && isForeignNoun(unit, series, nounOwners)
  if (isForeign && !isMember && ![...series.marks].some(word => bag.words.has(word))) return undefined
  if (!isMember && !(holdsMust(bag, series) && tellsMember(bag, series))) return undefined
  const fit = unitFit(unit, series, bag, mainNouns)
  const names = namesFor(series, unit, fit, isMember)
  const factor = fit === 'other' ? WEIGHT.otherUnit : 1
  const best = bestName(bag, names, idf, fit)
  if (!best || best.coverage * factor < ACCEPTED) return undefined
  const score =
    best.score * factor +
    (fit === 'own' ? WEIGHT.unit : 0) +
    (isMember ? WEIGHT.member : 0) -
    WEIGHT.foreign * foreignWeight(bag, series, idf) -
    (isWrongKind(series, when) ? WEIGHT.kind : 0)
  return { ...best, coverage: best.coverage * factor, score }
}

/** The words of a member alone name it beside its whole, or when they say more than the noun of the number. */
function namesFor(
  { aliases, short }: Series,
  unit: UnitNoun | null,
  fit: UnitFit,
  isMember: boolean,
): Alias[] {
  const noun = unit?.phrase.split(' ') ?? []
  const isSaid = ({ keys }: Alias): boolean =>
    isMember || (isNounSaid(fit) && keys.some(key => !noun.includes(key)))
  const all = [...aliases, ...short.filter(isSaid)]
  if (fit !== 'other') return all
  return all.filter(({ keys, noun: main }) => keys.filter(key => !main.has(key)).length >= NAMED_WITHOUT_NOUN)
}

/** Longer names that are found whole are surer than short ones. */
function bestName(
  bag: Bag,
  names: readonly Alias[],
  idf: ReadonlyMap<string, number>,
  fit: UnitFit,
): Naming | undefined {
  let best: Naming | undefined
  for (const alias of names) {
    // Any of its nouns stands for the main one, but "612.400 người" alone does not say "bác sĩ".
    if (!alias.keys.some(key => bag.words.has(key))) continue
    const held = heldWeight(bag, alias, idf, isNounSaid(fit))
    const coverage = held / alias.weight
    const score = coverage + WEIGHT.length * Math.log1p(held)
    if (coverage >= ACCEPTED && score > (best?.score ?? 0))
      best = { coverage, score, said: saidShare(bag, alias, idf, isNounSaid(fit)) }
  }
  return best
}

/** The weight of a name's words in the bag; the noun of the number stands for the indicator's main noun. */
function heldWeight(bag: Bag, alias: Alias, idf: ReadonlyMap<string, number>, isOwnUnit: boolean): number {
  const isNoun = (key: string): boolean => isOwnUnit && alias.noun.has(key)
  let held = 0
  for (const key of alias.keys) held += (isNoun(key) ? 1 : (bag.words.get(key) ?? 0)) * (idf.get(key) ?? 0)
  for (const pair of alias.pairs) {
    held += (pair.split(' ').every(isNoun) ? 1 : pairWeight(bag, pair)) * pairIdf(pair, idf)
  }
  return held
}

function saidShare(
  bag: Bag,
  { keys, noun }: Alias,
  idf: ReadonlyMap<string, number>,
  isOwnUnit: boolean,
): number {
  let said = 0
  let all = 0
  for (const key of keys) {
    const weight = idf.get(key) ?? 0
    all += weight
    if (bag.own.has(key) || (isOwnUnit && noun.has(key))) said += weight
  }
  return all === 0 ? 1 : said / all
}

/**
 * "03 doanh nghiệp viễn thông": a noun that other indicators have too, and that is not the main one of this, does not say
 * with a sector alone that they were inspected.
 */
function isForeignNoun(
  { phrase }: UnitNoun,
  { code, mainNoun }: Series,
  owners: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const isOthers = [...(owners.get(phrase) ?? [])].some(owner => owner !== code)
  return isOthers && !isHead(mainNoun, phrase) && !isHead(phrase, mainNoun)
}

function holdsMust(bag: Bag, { must }: Series): boolean {
  return must.length === 0 || must.some(keys => keys.every(key => (bag.words.get(key) ?? 0) >= SAID))
}

/** "tổ chức, cá nhân": the words of another member stand beside those of this one. */
function namesSeveral(bag: Bag, { siblings }: Series): boolean {
  return siblings.some(keys => keys.every(key => bag.own.has(key)))
}

/** Most of what tells a member from its whole stands by the number itself. */
function tellsMember(bag: Bag, { telling }: Series): boolean {
  return (
    telling.length === 0 ||
    telling.some(keys => 2 * keys.filter(key => bag.own.has(key)).length > keys.length)
  )
}

type UnitFit = 'own' | 'said' | 'open' | 'other'

const isNounSaid = (fit: UnitFit): boolean => fit === 'own' || fit === 'said'

/** The noun of the number against those of the series: a noun of its list, or the head of one of its names. */
function unitFit(
  unit: UnitNoun | null,
  { nouns, aliases, short }: Series,
  { before }: Bag,
  mainNouns: ReadonlySet<string>,
): UnitFit {
  if (!unit || unit.isWide) return 'open'
  if (unit.measure) return 'own'
  const { phrase } = unit
  for (const noun of nouns) if (isHead(noun, phrase) || isHead(phrase, noun)) return 'own'
  for (const list of [aliases, short]) {
    if (list.some(({ keys }) => isHead(keys.join(' '), phrase))) return 'own'
  }
  // "Số học sinh bỏ học là 312 em": the noun was said before the number, and another word stands for it; less so a word
  // that counts something of its own ("các điểm có 55 máy tính").
  for (const noun of nouns)
    if (noun.split(' ').every(key => before.has(key))) return mainNouns.has(phrase) ? 'said' : 'own'
  return 'other'
}

/** Words close by that the catalogue knows and that this series does not have. */
function foreignWeight(bag: Bag, { vocabulary }: Series, idf: ReadonlyMap<string, number>): number {
  let weight = 0
  for (const word of bag.near) if (!vocabulary.has(word)) weight += idf.get(word) ?? 0
  return weight
}

function isWrongKind({ kind }: Series, { isCumulative, isPhase }: When): boolean {
  return kind === 'cumulative' ? isPhase && !isCumulative : kind === 'flow' && isCumulative
}
