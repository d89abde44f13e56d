import { createHash } from 'node:crypto'
import { wordsOf } from '#base'
import type { RecordTypeDefinition } from './define.ts'
import type { RecordRow } from './record.ts'

/** The scope of a choice by which lists of a type are narrowed. */
export const facetScope = (field: string, value: string): string => `${field}=${value}`

/** 64-bit token of one search key within a type and scope. Collisions are as good as none among millions of words. */
export function searchToken(type: number, key: string, scope = ''): bigint {
  return createHash('sha1').update([type, scope, key].filter(Boolean).join(' ')).digest().readBigInt64BE(0)
}

/** What search finds a record by: its title and its searched fields, one a line, and the scopes it lies in. */
export interface Sought {
  text: string
  scopes: string[]
}

export function soughtOf({ fields }: RecordTypeDefinition, { title, data }: RecordRow): Sought {
  const given = Object.entries(fields).filter(([name]) => data[name] !== undefined)
  const parts = given.flatMap(([name, field]) => (field.search ? [String(data[name])] : []))
  const scopes = given.flatMap(([name, field]) => (field.facet ? [facetScope(name, String(data[name]))] : []))
  return { text: [...new Set([title, ...parts])].join('\n'), scopes }
}

/**
 * Tokens of a text: each plain word, and each word with the one after it on its line. Two words together have a token in
 * each scope too: a search within a scope then reads one short list instead of two long ones.
 */
export function searchTokens(type: number, { text, scopes }: Sought): { words: string[]; tokens: bigint[] } {
  const words = new Set<string>()
  const pairs = new Set<string>()
  for (const line of text.split('\n')) {
    const inLine = wordsOf(line)
    inLine.forEach((word, index) => {
      words.add(word)
      if (index > 0) pairs.add(`${inLine[index - 1]} ${word}`)
    })
  }
  const tokens = [...words].map(word => searchToken(type, word))
  for (const scope of ['', ...scopes]) tokens.push(...[...pairs].map(pair => searchToken(type, pair, scope)))
  return { words: [...words], tokens }
}
