import type { Numeral, Reading } from './numerals.ts'
import { phraseAt } from './phrases.ts'
import type { Window } from './windows.ts'

/** The words that may name a number, each with the weight of its strongest source. */
export interface Bag {
  words: Map<string, number>
  pairs: Map<string, number>
  /** Telling words close by; those that fit no name speak against it. */
  near: Set<string>
  /** Telling words of its own window. */
  own: Set<string>
  /** Those before the number. */
  before: Set<string>
}

const WEIGHT = { left: 0.85, lent: 0.3, coordinated: 0.6, elliptic: 0.6, whole: 0.8, mention: 0.6 } as const
/** Words this far from the number are half as telling, and again half. */
const FAR = 12
const NEAR = 5

/** The words of a number from its window and from the number before. */
export function bagOf(reading: Reading, numeral: Numeral, windows: ReadonlyMap<number, Window>): Bag {
  const bag: Bag = { words: new Map(), pairs: new Map(), near: new Set(), own: new Set(), before: new Set() }
  const window = windows.get(numeral.index)
  if (!window) return bag
  const right = tellingWords(reading, window.right)
  const left = tellingWords(reading, window.left)
  const behind = rightWeights(reading, right)
  addWords(bag, right, i => behind[i] ?? 0)
  addWords(bag, left, i => WEIGHT.left * faded(left.length - 1 - i))
  addWords(bag, tellingWords(reading, window.lent), () => WEIGHT.lent)
  for (const { key } of [...right.slice(0, NEAR), ...left.slice(-NEAR)]) bag.near.add(key)
  for (const { key } of left.slice(-FAR)) bag.before.add(key)
  for (const { key } of [...right.slice(0, FAR), ...left.slice(-FAR)]) bag.own.add(key)
  const own = [...left, ...right].filter(
    ({ at }) => at < numeral.end || at >= numeral.after || !numeral.unit?.measure,
  )
  addFromBefore(bag, reading, own, window, windows)
  return bag
}

/** Gives the words of another number: of the whole to its part, of the first mention to a later one. */
export function inherit(
  bag: Bag,
  reading: Reading,
  source: Window | undefined,
  from: 'whole' | 'mention',
): void {
  if (!source) return
  addWords(bag, tellingWords(reading, source.left), () => WEIGHT[from])
  addWords(bag, tellingWords(reading, source.right), () => WEIGHT[from])
}

/** The weight of a pair of neighbours; the other way round counts less ("phạt tiền", "tiền phạt"). */
export function pairWeight(bag: Bag, pair: string): number {
  const held = bag.pairs.get(pair)
  if (held !== undefined) return held
  const [a, b] = pair.split(' ')
  return 0.7 * (bag.pairs.get(`${b} ${a}`) ?? 0)
}

/** "V n1 A và n2 B": the verb counts for both. With no name of its own, the head before counts. */
function addFromBefore(
  bag: Bag,
  reading: Reading,
  own: readonly Word[],
  window: Window,
  windows: ReadonlyMap<number, Window>,
): void {
  const before = window.before && windows.get(window.before.index)
  if (!before) return
  addWords(bag, tellingWords(reading, before.left), () => WEIGHT.lent)
  if (window.isJoined) addWords(bag, tellingWords(reading, before.left), () => WEIGHT.coordinated)
  if (own.filter(({ at }) => !phraseAt(reading.reader.lexicon.cue.TOTAL, reading.atoms, at)).length > 1)
    return
  addWords(bag, tellingWords(reading, before.right), () => WEIGHT.elliptic)
  addWords(bag, tellingWords(reading, before.left), () => WEIGHT.elliptic)
}

interface Word {
  key: string
  at: number
}

function addWords(bag: Bag, words: readonly Word[], weightAt: (place: number) => number): void {
  for (const [i, { key }] of words.entries()) {
    const weight = weightAt(i)
    raise(bag.words, key, weight)
    const previous = words[i - 1]
    if (previous) raise(bag.pairs, `${previous.key} ${key}`, Math.min(weight, weightAt(i - 1)))
  }
}

function raise(weights: Map<string, number>, key: string, weight: number): void {
  if ((weights.get(key) ?? 0) < weight) weights.set(key, weight)
}

const faded = (distance: number): number => 0.5 ** Math.floor(distance / FAR)

/** Behind the number, words fade with distance and behind a preposition. */
function rightWeights({ atoms, reader }: Reading, words: readonly Word[]): number[] {
  const isBehind = (at: number): boolean => phraseAt(reader.lexicon.cue.PREPOSITIONS, atoms, at) !== undefined
  let turn = words[0]?.at ?? 0
  let weight = 1
  return words.map(({ at }, i) => {
    for (; turn < at && weight === 1; turn++) if (isBehind(turn)) weight = 0.5
    return weight * faded(i)
  })
}

/** Words, and the digits that are words of a name; years and other numbers name nothing. */
function tellingWords({ atoms, reader, named }: Reading, indexes: readonly number[]): Word[] {
  const words: Word[] = []
  for (const at of indexes) {
    const atom = atoms[at]
    if (!atom || atom.kind === 'mark' || reader.lexicon.empty.has(atom.key)) continue
    if (atom.kind === 'word' || named.has(at)) words.push({ key: atom.key, at })
  }
  return words
}
