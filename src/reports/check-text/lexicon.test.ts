import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lexiconFor } from './lexicon.ts'
import { ABBREVIATIONS } from './lexicon-abbreviations.ts'
import * as cues from './lexicon-cues.ts'
import * as nouns from './lexicon-nouns.ts'
import { keysOf } from './tokenise.ts'

const lists = Object.entries({ ...cues, ...nouns }).flatMap(([name, list]) =>
  Array.isArray(list) ? [[name, list as readonly string[]] as const] : [],
)

describe('the tables of words', () => {
  for (const [name, list] of lists) {
    it(`${name}: composed, tidy, each once`, () => {
      for (const phrase of list) {
        assert.equal(phrase, phrase.normalize('NFC').trim())
        assert.doesNotMatch(phrase, /\s{2}|\n/)
      }
      assert.equal(new Set(list).size, list.length)
    })
  }

  it('are words of small letters, but for signs of standards', () => {
    for (const [name, list] of lists) {
      if (name === 'STANDARDS') continue
      for (const phrase of list) assert.equal(phrase, phrase.toLowerCase())
    }
  })

  it('do not call one word a rise and a fall, or all parts and some parts', () => {
    assert.deepEqual(
      cues.RISE.filter(word => cues.FALL.includes(word)),
      [],
    )
    assert.deepEqual(
      cues.ALL_PARTS.filter(word => cues.SOME_PARTS.includes(word)),
      [],
    )
  })

  it('give every phrase keys, with and without marks', () => {
    for (const isPlain of [false, true]) {
      const { spelling } = lexiconFor(isPlain)
      for (const [, list] of lists)
        for (const phrase of list) assert.ok(keysOf(phrase, spelling).length > 0, phrase)
    }
  })

  it('spell every abbreviation out in words', () => {
    for (const [sign, words] of Object.entries(ABBREVIATIONS)) {
      assert.match(sign, /^[\p{Lu}&]+$/u)
      assert.equal(words, words.toLowerCase())
    }
  })
})
