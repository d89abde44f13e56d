import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { JsonFault } from './fault.ts'
import { readJson } from './read-json.ts'

test('reads what JSON.parse reads, however it is laid out', () => {
  const isNfc = (text: string) => text === text.normalize('NFC')
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 1, '\t'), (value, space) => {
      const text = JSON.stringify(value, null, space)
      fc.pre(isNfc(text) && !/\p{Cc}/u.test(text.replace(/[\n\t]/g, '')))
      assert.deepEqual(readJson(text).value, JSON.parse(text))
    }),
  )
})

test('refuses what JSON.parse refuses', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 4 }),
      fc.nat(),
      fc.constantFrom('', ',', '}', '"', 'x'),
      (value, at, put) => {
        const text = JSON.stringify(value, null, 1)
        const cut = at % text.length
        const broken = text.slice(0, cut) + put + text.slice(cut + 1)
        let reads = true
        try {
          JSON.parse(broken)
        } catch {
          reads = false
        }
        if (!reads) assert.throws(() => readJson(broken), JsonFault)
      },
    ),
  )
})

const faultOf = (text: string): string => {
  try {
    readJson(text)
  } catch (error) {
    if (error instanceof JsonFault) return `${error.line} ${error.rule} ${error.part}`.trim()
  }
  return ''
}

test('a fault names its line', () => {
  assert.equal(faultOf('{\n  "a": 1,\n}'), '3 key')
  assert.equal(faultOf('{\n  "a": 1\n  "b": 2\n}'), '3 comma')
  assert.equal(faultOf('{\n  "a" 1\n}'), '2 colon')
  assert.equal(faultOf('[\n\n  "a\n"]'), '3 text')
  assert.equal(faultOf('{"a": 1}\n}'), '2 end')
  assert.equal(faultOf('{\n"a": 1,\n"a": 2}'), '3 twice a')
  assert.equal(faultOf('{\n"a": nul}'), '2 value')
  assert.equal(faultOf('['.repeat(100)), '1 depth')
})

test('every part knows its line; what is not there, the nearest around it', () => {
  const { lineOf } = readJson('{\n  "a": [\n    1,\n    { "b": 2,\n      "c": 3 }\n  ]\n}')
  assert.equal(lineOf(['a', '0']), 3)
  assert.equal(lineOf(['a', '1', 'c']), 5)
  assert.equal(lineOf(['a', '1', 'd']), 4)
  assert.equal(lineOf(['x']), 1)
})

test('a name of every object is a name like others', () => {
  const { value } = readJson('{"__proto__": {"x": 1}, "constructor": 2}')
  assert.deepEqual(Object.keys(value as object), ['__proto__', 'constructor'])
  assert.equal(({} as { x?: number }).x, undefined)
})
