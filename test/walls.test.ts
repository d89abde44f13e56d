import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { edgesOf, readSources, root, withoutComments } from '#support/sources'

const map: Record<string, string[]> = JSON.parse(readFileSync(join(root, 'modules.json'), 'utf8'))
const doors: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).imports
/** They join the rooms, and no room may use them. */
const wiring = new Set(['', 'supervise'])

const sources = readSources()
const edges = sources.filter(source => !source.isTest).flatMap(source => edgesOf(source, doors))
const between = edges.filter(({ from, toRoom }) => from.room !== toRoom)
/** A room that may use another by name may use its `define` words too. */
const mayUse = (room: string, front: string) =>
  (map[room] ?? []).some(name => front === `#${name}` || front.startsWith(`#${name}/`))
const show = (list: typeof edges) => [...new Set(list.map(({ from, to }) => `${from.path} -> ${to}`))]

test('every folder of src is a room of the map, and every room has a folder', () => {
  const rooms = new Set(sources.map(source => source.room))
  assert.deepEqual([...rooms].filter(room => !wiring.has(room)).sort(), Object.keys(map).sort())
})

test('rooms use each other through front doors only', () => {
  const sideDoors = between.filter(({ from, front }) => !front && !wiring.has(from.room))
  // The commands start what main starts, and join the rooms the same way.
  const allowed = sideDoors.filter(({ from, to }) => from.room === 'cli' && to === 'src/wire.ts')
  assert.deepEqual(show(sideDoors.filter(edge => !allowed.includes(edge))), [])
})

test('a room does not come in again through its own front door', () => {
  assert.deepEqual(show(edges.filter(({ from, toRoom, front }) => front && from.room === toRoom)), [])
})

test('a room uses only those the map gives it', () => {
  const forbidden = between.filter(
    ({ from, front }) => front && !wiring.has(from.room) && !mayUse(from.room, front),
  )
  assert.deepEqual(show(forbidden), [])
})

test('nobody uses those that wire', () => {
  const used = between.filter(({ from, toRoom }) => toRoom === 'supervise' && from.room !== '')
  assert.deepEqual(show(used), [])
})

test('the map has no cycle', () => {
  const placed: string[] = []
  const open = new Map(
    Object.entries(map).map(([room, uses]) => [room, uses.map(name => name.split('/')[0] ?? '')]),
  )
  for (let before = -1; before !== placed.length; ) {
    before = placed.length
    for (const [room, uses] of open) {
      if (!uses.every(name => placed.includes(name))) continue
      placed.push(room)
      open.delete(room)
    }
  }
  assert.deepEqual([...open.keys()], [])
})

test('the map gives nothing that is not used', () => {
  const unused = Object.entries(map).flatMap(([room, uses]) =>
    uses
      .filter(
        name =>
          !between.some(
            ({ from, front }) =>
              from.room === room && (front === `#${name}` || front?.startsWith(`#${name}/`)),
          ),
      )
      .map(name => `${room} -> ${name}`),
  )
  assert.deepEqual(unused, [])
})

test('every room is used by another', () => {
  const used = new Set(between.map(({ toRoom }) => toRoom))
  // The commands are used by people.
  assert.deepEqual(
    Object.keys(map).filter(room => !used.has(room) && room !== 'cli'),
    [],
  )
})

/** A room's tables lie in the schema of its name; the database's own are those of the installation. */
const schemaOf = (room: string) => (room === 'db' ? 'installation' : room)
const schemas = new Map(Object.keys(map).map(room => [schemaOf(room), room]))

function statements(verb: RegExp): { path: string; room: string; schema: string; text: string }[] {
  return sources
    .filter(source => !source.isTest && !wiring.has(source.room))
    .flatMap(({ path, room, code }) =>
      [...code.matchAll(verb)].map(match => ({
        path,
        room,
        schema: match[1] ?? '',
        text: `${path}: ${match[0].replace(/\s+/g, ' ')}`,
      })),
    )
    .filter(({ schema }) => schemas.has(schema))
}

test('a room writes only into its own schema', () => {
  const writes = statements(
    /\b(?:insert\s+into|update|delete\s+from|truncate|merge\s+into|copy)\s+(?:only\s+)?(\w+)\.\w+/gi,
  )
  assert.ok(writes.length > 0)
  assert.deepEqual(
    writes.filter(({ room, schema }) => schemaOf(room) !== schema).map(({ text }) => text),
    [],
  )
})

test('a room reads only the schemas of those the map gives it', () => {
  const reads = statements(/\b(?:from|join|using)\s+(?:only\s+|lateral\s+)?(\w+)\.\w+/gi)
  assert.ok(reads.length > 0)
  const forbidden = reads.filter(
    ({ room, schema }) => schemaOf(room) !== schema && !map[room]?.includes(schemas.get(schema) ?? ''),
  )
  assert.deepEqual(
    forbidden.map(({ text }) => text),
    [],
  )
})

/** Where Vietnamese belongs: the words of a room, of the checker's grammar, of paths and printed pages, and samples. */
const wordFiles = /\/(vi|vi-[\w-]+|[\w-]+\.vi|lexicon[\w-]*|words[\w-]*|paths|sample[\w-]*)\.tsx?$/
/** Its letters as the subject of the code, not as words. */
const aboutLetters = ['src/base/text.ts']
const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i

test('Vietnamese stands in word files only', () => {
  const others = sources.filter(
    ({ path, isTest }) => !isTest && !wordFiles.test(path) && !aboutLetters.includes(path),
  )
  const found = others.flatMap(({ path, code }) =>
    code
      .split('\n')
      .flatMap(line => (vietnamese.test(line.normalize('NFC')) ? [`${path}: ${line.trim()}`] : [])),
  )
  assert.deepEqual(found, [])
})

test('comments are told from texts', () => {
  const texts = `c = 'http://d' + "/*" + \`// e\``
  assert.equal(withoutComments(`a // one 'x'\nb /* two\n' */ ${texts} // f`), `a \nb  ${texts} `)
})
