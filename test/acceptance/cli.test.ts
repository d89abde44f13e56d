import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openSampleDatabase, type TestDatabase } from '#support/database'
import { openFolder } from '#support/folder'
import { docx, paragraph } from '#support/texts'
import { applyCommand } from '../../src/cli/apply/apply.ts'
import { checkCommand } from '../../src/cli/check.ts'
import type { CommandContext } from '../../src/cli/context.ts'
import { figuresCommand } from '../../src/cli/figures.ts'
import { verifyCommand } from '../../src/cli/verify.ts'

/** The commands of `npx diemcau` on the sample office. */

let db: TestDatabase
before(async () => {
  db = await openSampleDatabase()
})
after(() => db.close())

async function run(
  command: (context: CommandContext) => Promise<number>,
  more: Partial<CommandContext> = {},
) {
  const lines: string[] = []
  const code = await command({
    app: db.app,
    owner: db.owner,
    home: '',
    file: undefined,
    json: false,
    unit: undefined,
    period: undefined,
    at: undefined,
    tree: undefined,
    readInput: () => Buffer.alloc(0),
    print: line => lines.push(line),
    ...more,
  })
  return { code, lines }
}

test('figures: a line each for people, one document for programs', async () => {
  const { code, lines } = await run(figuresCommand)
  assert.equal(code, 0)
  assert.ok(lines.some(line => line.startsWith('POST.POINT.N~stttt-hau-giang~2017\t98\t')))
  const { lines: json } = await run(figuresCommand, { json: true, unit: 'btttt' })
  const { figures } = JSON.parse(json[0] ?? '') as { figures: { id: string; value: string }[] }
  assert.equal(figures.find(f => f.id === 'PRESS.PRINT.N~btttt~2017')?.value, '849')
  await assert.rejects(run(figuresCommand, { unit: 'khong-co' }), { code: 'not_found' })
})

test('check: 0 for a clean text, 1 when a number differs', async () => {
  const text = (n: number) => ({
    readInput: () => Buffer.from(`Trên địa bàn tỉnh Hậu Giang có ${n} điểm phục vụ bưu chính.`),
  })
  assert.equal((await run(checkCommand, text(98))).code, 0)
  const wrong = await run(checkCommand, { ...text(89), json: true })
  assert.equal(wrong.code, 1)
  assert.equal(JSON.parse(wrong.lines[0] ?? '').findings[0].verdict, 'differs')
})

test('apply: another office stands beside the sample, whose figures stay; its page is there', async () => {
  const own = async (unit?: string) => (await run(figuresCommand, { unit, json: true })).lines[0]
  const before = [await own(), await own('btttt')]
  const folder = openFolder('an-binh')
  try {
    const { code, lines } = await run(applyCommand, { file: folder.path })
    assert.equal(code, 0, lines.join('\n'))
  } finally {
    folder.remove()
  }
  assert.deepEqual([await own(), await own('btttt')], before)
  const { lines } = await run(figuresCommand, { unit: 'stttt-an-binh' })
  for (const line of [
    'AB.READ.VISIT~stttt-an-binh~2017\t675\t',
    'POST.POINT.N~stttt-an-binh~2017~kind=mobile-point\t2\t',
  ])
    assert.ok(
      lines.some(found => found.startsWith(line)),
      lines.join('\n'),
    )
})

test('check: a Word file is read like a text, a file that is none is refused', async () => {
  const file = docx(paragraph('Trên địa bàn tỉnh Hậu Giang có 89 điểm phục vụ bưu chính.'))
  const { code, lines } = await run(checkCommand, { readInput: () => file, json: true })
  const { kind, findings } = JSON.parse(lines[0] ?? '')
  assert.deepEqual([code, kind, findings[0].verdict], [1, 'docx', 'differs'])
  await assert.rejects(run(checkCommand, { readInput: () => Buffer.from('%PDF-x') }), { code: 'invalid' })
})

test('verify: 0 when everything recomputes, 1 when a step was changed', async () => {
  const clean = await run(verifyCommand, { json: true })
  const summary = JSON.parse(clean.lines[0] ?? '')
  assert.deepEqual([clean.code, summary.discrepancies], [0, []])
  assert.ok(summary.records > 60_000 && summary.actions > 200_000 && summary.contributions > 60_000)
  await db.owner.query(
    `update records.action set why = 'khác' where id = (select min(id) from records.action)`,
  )
  assert.equal((await run(verifyCommand)).code, 1)
})
