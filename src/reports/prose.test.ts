import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Form, parseProse, type Reference, referencesOf } from './prose.ts'

const rulesOf = (template: string) => parseProse(template).faults

test('a template is text with references', () => {
  const { pieces, faults } = parseProse(
    'Trong năm {period}, {unit} có {LIB.CARD.N kind=child @bo #dot-2 pad} thẻ.',
  )
  assert.deepEqual(faults, [])
  const reference: Reference = {
    code: 'LIB.CARD.N',
    dims: { kind: 'child' },
    unit: 'bo',
    period: 'dot-2',
    form: 'value',
    pad: true,
  }
  assert.deepEqual(pieces, [
    { kind: 'text', text: 'Trong năm ' },
    { kind: 'period', shift: 0 },
    { kind: 'text', text: ', ' },
    { kind: 'unit' },
    { kind: 'text', text: ' có ' },
    { kind: 'figure', reference, at: 30 },
    { kind: 'text', text: ' thẻ.' },
  ])
})

test('each form and option is read', () => {
  const read = (inside: string) => {
    const { code, dims, ...rest } = referencesOf(`{A.B ${inside}}`)[0] ?? { code: '', dims: {} }
    assert.equal(code, 'A.B', inside)
    assert.deepEqual(dims, {}, inside)
    return rest
  }
  assert.deepEqual(read(''), { form: 'value' })
  assert.deepEqual(read('noun'), { form: 'value', noun: true })
  assert.deepEqual(read('in=million'), { form: 'value', scale: 'million' })
  assert.deepEqual(read('in=billion'), { form: 'value', scale: 'billion' })
  assert.deepEqual(read('parts=kind pad'), { form: 'parts', of: 'kind', pad: true })
  assert.deepEqual(read('growth'), { form: 'growth' })
  assert.deepEqual(read('short growth times decimals=0'), {
    form: 'growth',
    short: true,
    times: true,
    decimals: 0,
  })
  assert.deepEqual(read('change short'), { form: 'change', short: true })
  assert.deepEqual(read('points'), { form: 'points' })
  assert.deepEqual(read('plan=A.PLAN decimals=1'), { form: 'plan', of: 'A.PLAN', decimals: 1 })
  assert.deepEqual(read('share=A.ALL'), { form: 'share', of: 'A.ALL' })
  assert.deepEqual(read('#+1'), { form: 'value', period: '+1' })
  assert.deepEqual(parseProse('{period+1}{period-2}').pieces, [
    { kind: 'period', shift: 1 },
    { kind: 'period', shift: -2 },
  ])
})

test('every fault is named with its place, and stays as it is written', () => {
  const one = (template: string, at: number, rule: string) => {
    assert.deepEqual(rulesOf(template), [{ at, rule }], template)
    const { pieces } = parseProse(template)
    assert.equal(pieces.map(piece => (piece.kind === 'text' ? piece.text : '')).join(''), template)
  }
  one('a {', 2, 'a brace without its other half')
  one('a } b', 2, 'a brace without its other half')
  one('{}', 0, 'nothing is not a code of an indicator')
  one('x {lib}', 2, 'lib is not a code of an indicator')
  one('{A.}', 0, 'A. is not a code of an indicator')
  one('{unit noun}', 0, 'unit takes no options')
  one('{period+1 pad}', 0, 'period+1 takes no options')
  one('{A bold}', 0, 'unknown word bold')
  one('{A @}', 0, 'unknown word @')
  one('{A growth change}', 0, 'growth and change exclude each other')
  one('{A parts=kind growth}', 0, 'parts and growth exclude each other')
  one('{A growth=2}', 0, 'growth takes no value')
  one('{A pad=2}', 0, 'pad takes no value')
  one('{A parts}', 0, 'unknown word parts')
  one('{A short}', 0, 'short means nothing beside value')
  one('{A growth pad}', 0, 'pad means nothing beside growth')
  one('{A parts=kind noun}', 0, 'noun means nothing beside parts')
  one('{A noun noun}', 0, 'noun is said twice')
  one('{A kind=a kind=b}', 0, 'kind is said twice')
  one('{A @x @y}', 0, '@ is said twice')
  one('{A in=trillion}', 0, 'in=trillion: million or billion')
  one('{A growth decimals=9}', 0, 'decimals=9: 0 to 4')
  one('{A plan=b}', 0, 'b is not a code of an indicator')
  assert.deepEqual(
    rulesOf('{A {B} c}').map(fault => fault.at),
    [0, 8],
  )
})

const code = fc.stringMatching(/^[A-Z][A-Z0-9]{0,3}(\.[A-Z0-9]{1,3}){0,2}$/)
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/)
const reserved = [
  'parts',
  'growth',
  'change',
  'points',
  'plan',
  'share',
  'pad',
  'noun',
  'short',
  'times',
  'in',
  'decimals',
]
const options: Record<Form, readonly string[]> = {
  value: ['pad', 'noun', 'in=billion'],
  parts: ['pad'],
  growth: ['short', 'times', 'decimals=3'],
  change: ['short'],
  points: ['short'],
  plan: ['decimals=0'],
  share: ['decimals=4'],
}
const written = fc.constantFrom(...(Object.keys(options) as Form[])).chain(form =>
  fc.record({
    form: fc.constant(form),
    code,
    of: form === 'parts' ? name : code,
    dim: fc.option(
      fc.tuple(
        name.filter(word => !reserved.includes(word)),
        name,
      ),
    ),
    unit: fc.option(name),
    period: fc.option(fc.oneof(name, fc.constantFrom('+1', '-1', '2018'))),
    options: fc.subarray([...options[form]]),
    order: fc.infiniteStream(fc.nat()),
  }),
)

test('what is written is read back, in any order of words', () => {
  fc.assert(
    fc.property(written, given => {
      const { form, of } = given
      const words = [
        ...(form === 'value'
          ? []
          : [form === 'parts' || form === 'plan' || form === 'share' ? `${form}=${of}` : form]),
        ...given.options,
        ...(given.dim ? [given.dim.join('=')] : []),
        ...(given.unit === null ? [] : [`@${given.unit}`]),
        ...(given.period === null ? [] : [`#${given.period}`]),
      ]
      const order = new Map(words.map(word => [word, given.order.next().value ?? 0]))
      words.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      const { pieces, faults } = parseProse(`{${[given.code, ...words].join(' ')}}`)
      assert.deepEqual(faults, [])
      const [piece] = pieces
      assert.ok(piece?.kind === 'figure')
      const { reference } = piece
      assert.equal(reference.code, given.code)
      assert.equal(reference.form, form)
      assert.deepEqual(reference.dims, given.dim ? { [given.dim[0]]: given.dim[1] } : {})
      assert.equal(reference.unit ?? null, given.unit)
      assert.equal(reference.period ?? null, given.period)
      for (const flag of ['pad', 'noun', 'short', 'times'] as const) {
        assert.equal(reference[flag] ?? false, given.options.includes(flag), flag)
      }
    }),
  )
})

test('reading is total and loses nothing: without a fault-free reference the text stays the text', () => {
  const alphabet = fc.constantFrom('{', '}', 'A', 'b', ' ', '=', '@', '#', '.', 'ệ', 'growth', 'period')
  fc.assert(
    fc.property(fc.array(alphabet), parts => {
      const template = parts.join('')
      const { pieces, faults } = parseProse(template)
      for (const fault of faults) assert.ok(fault.at >= 0 && fault.at < template.length)
      if (pieces.every(piece => piece.kind === 'text')) {
        assert.equal(pieces.map(piece => (piece.kind === 'text' ? piece.text : '')).join(''), template)
      }
    }),
  )
})
