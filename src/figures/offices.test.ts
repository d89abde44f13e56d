import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '#base'
import { inTransaction } from '#db'
import { anonymous, systemActor } from '#directory'
import { DefinitionError, perform, publishOptions, publishTypes } from '#records'
import { openTestDatabase, type TestDatabase } from '#support/database'
import { type Library, openLibrary } from '#support/engine'
import { libraryIndicators, libraryTypes } from '#support/library'
import { figuresOf, loadFigureCatalog, numberOptions, publishIndicators } from './index.ts'

/** What one office has for itself: further options of a choice, indicators, types and years. */

let db: TestDatabase
let library: Library
before(async () => {
  db = await openTestDatabase()
  library = await openLibrary(db)
})
after(() => db.close())

const publish = <T>(work: (tx: Parameters<Parameters<typeof inTransaction<T>>[2]>[0]) => Promise<T>) =>
  inTransaction(db.owner, {}, work).then(done => {
    library.engine.catalog.forget()
    return done
  })

const senior = {
  type: 'library-card',
  field: 'kind',
  office: 'so-b',
  options: [{ code: 'senior', name: 'Người cao tuổi', validFrom: '2017-06-01', validTo: '2017-12-31' }],
}

async function openCard(unit: string, kind: string, type = 'library-card') {
  const { record } = await perform(library.engine, systemActor, {
    create: { type, unit },
    action: 'apply',
    values: { name: 'An', kind, place: '001' },
  })
  await perform(library.engine, systemActor, { record, action: 'issue', values: { issuedOn: '2017-12-01' } })
  return record
}

const parts = async (unit: string, period = '2017') =>
  library.world(anonymous, async (tx, world) =>
    (await figuresOf(tx, world, { unit, period, codes: ['LIB.CARD.N'] })).map(f => [f.noun, f.value]),
  )

test('a further option of one office is chosen there, in its days, and counted as a part', async () => {
  await openCard('so-a', 'adult')
  await openCard('so-b', 'child')
  await assert.rejects(openCard('so-b', 'senior'), { code: 'invalid' })
  await publish(async tx => {
    await publishOptions(tx, [senior])
    await numberOptions(tx, ['senior'])
  })
  const record = await openCard('so-b', 'senior')
  const isRefused = (error: unknown) =>
    error instanceof Refusal && error.faults[0]?.field === 'kind' && error.faults[0].rule === 'choice'
  await assert.rejects(openCard('so-a', 'senior'), isRefused)
  assert.deepEqual(await parts('so-b'), [
    ['thẻ', '2'],
    ['người lớn', '0'],
    ['trẻ em', '1'],
    ['người cao tuổi', '1'],
  ])
  assert.deepEqual(
    (await parts('so-a')).map(([noun]) => noun),
    ['thẻ', 'người lớn', 'trẻ em'],
  )
  library.clock.set('2018-02-01T08:00:00+07:00')
  await assert.rejects(openCard('so-b', 'senior'), isRefused)
  // A record that has the option keeps it when something else of it is mended.
  const mend = { record, action: 'correct', why: 'x', values: { name: 'Bình', kind: 'senior' } }
  assert.equal((await perform(library.engine, systemActor, mend)).repeated, false)
  library.clock.set('2017-12-22T08:00:00+07:00')
})

test('a published option keeps its first day; whatever is wrong is said with its place', async () => {
  const faultsOf = (list: object) =>
    publish(tx => publishOptions(tx, [{ ...senior, ...list }])).then(
      () => [],
      (error: unknown) =>
        error instanceof DefinitionError ? error.faults.map(({ at, rule }) => `${at}: ${rule}`) : [],
    )
  const [option] = senior.options
  assert.deepEqual(await faultsOf({ options: [{ ...option, validFrom: '2017-01-01' }] }), [
    'options.0.validFrom: published from 2017-06-01: a published option keeps its first day',
  ])
  assert.deepEqual(await faultsOf({ field: 'name' }), ['field: name is no choice of library-card'])
  assert.deepEqual(await faultsOf({ office: 'so-x' }), ['office: unknown office so-x'])
  assert.deepEqual(await faultsOf({ options: [{ ...option, code: 'adult' }] }), [
    'options.0.code: adult is an option of the type itself',
  ])
  const again = await publish(tx => publishOptions(tx, [senior]))
  assert.deepEqual(again[0]?.before, again[0]?.after)
})

test('indicators and types of one office are nobody else’s', async () => {
  const [card] = libraryIndicators
  const [type] = libraryTypes
  assert.ok(card?.definition.kind === 'stock' && type)
  const sources = card.definition.sources.map(source => ({ ...source, of: 'own-card' }))
  const own = { ...card, definition: { ...card.definition, code: 'LIB.OWN.N', sources, offices: ['so-b'] } }
  const room = { ...type, definition: { ...type.definition, code: 'own-card', offices: ['so-b'] } }
  await publish(async tx => {
    await publishTypes(tx, [room])
    await publishIndicators(tx, [own], [])
  })
  const codes = async (unit: string) =>
    library.world(anonymous, async (tx, world) =>
      (await figuresOf(tx, world, { unit, period: '2017' })).map(f => f.code),
    )
  assert.ok((await codes('so-b')).includes('LIB.OWN.N'))
  assert.ok(!(await codes('so-a')).includes('LIB.OWN.N'))
  const begin = (unit: string) =>
    perform(library.engine, systemActor, {
      create: { type: 'own-card', unit },
      action: 'apply',
      values: { name: 'An', kind: 'adult' },
    })
  await assert.rejects(begin('so-a'), { code: 'forbidden' })
  assert.ok((await begin('so-b')).record)
})

test('an act right after a publication is counted by what was published, in a process that has not looked again', async () => {
  const [card] = libraryIndicators
  const [type] = libraryTypes
  assert.ok(card?.definition.kind === 'stock' && type)
  const late = { ...type, definition: { ...type.definition, code: 'late-card' } }
  await publish(tx => publishTypes(tx, [late]))
  await parts('so-b')
  const sources = card.definition.sources.map(source => ({ ...source, of: 'late-card' }))
  const counted = { ...card, definition: { ...card.definition, code: 'LIB.LATE.N', sources } }
  await inTransaction(db.owner, {}, tx => publishIndicators(tx, [counted], []))
  await openCard('so-b', 'child', 'late-card')
  library.engine.catalog.forget()
  const [figure] = await library.world(anonymous, (tx, world) =>
    figuresOf(tx, world, { unit: 'so-b', period: '2017', codes: ['LIB.LATE.N'] }),
  )
  assert.equal(figure?.value, '1')
})

test('an office has its own years; no label of an office has two meanings', async () => {
  const administrative = {
    code: 'so-b-year',
    kind: 'year' as const,
    rule: { kind: 'year' as const, starts: '12-15', ends: '12-14' },
    offices: ['so-b'],
  }
  await publish(tx => publishIndicators(tx, [], [administrative]))
  const catalog = await loadFigureCatalog(db.app)
  assert.deepEqual(catalog.findPeriod('2017', 'so-b')?.window, { from: '2016-12-15', to: '2017-12-14' })
  assert.deepEqual(catalog.findPeriod('2017', 'so-a')?.window, { from: '2017-01-01', to: '2017-12-31' })
  const spans = (label: string, from: string) => ({
    code: 'so-b-campaign',
    kind: 'phase' as const,
    rule: { kind: 'span' as const, spans: { [label]: { from, to: '2017-12-14' } } },
  })
  const refused = (scheme: Parameters<typeof publishIndicators>[2][number], rule: RegExp) =>
    assert.rejects(
      publish(tx => publishIndicators(tx, [], [scheme])),
      rule,
    )
  await refused({ ...administrative, code: 'other' }, /other: rule: years of so-b-year too/)
  await refused(spans('ky-1', '2017-01-01'), /rule.spans.ky-1: label of term too/)
  await publish(tx => publishIndicators(tx, [], [spans('chien-dich', '2017-01-01')]))
  await refused(spans('chien-dich', '2017-02-01'), /rule.spans.chien-dich: published with another window/)
  await refused({ ...administrative, rule: { ...administrative.rule, ends: '12-13' } }, /another window/)
})
