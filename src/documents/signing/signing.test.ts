import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { signPdf, verifyPdf } from '#documents'
import { typeset } from '../typeset.ts'
import { makeSampleAuthority } from './authority.ts'
import { openPkcs12, writePkcs12 } from './pkcs12.ts'

const at = new Date('2017-12-22T03:00:00Z')
const validity = { from: new Date('2017-01-01T00:00:00Z'), to: new Date('2037-01-01T00:00:00Z') }
const names = { root: 'Gốc mẫu', office: 'Sở Thông tin và Truyền thông', officer: 'Nguyễn Thị Ánh' }
const authority = await makeSampleAuthority(names, validity)
const stranger = await makeSampleAuthority(names, validity)
const password = 'mật khẩu mẫu'
const file = await writePkcs12(authority.officer, [authority.office], password)
const key = await openPkcs12(file, password)

const template = `#let d = json(bytes(sys.inputs.data))
#set document(title: d.title)
#set text(font: "Tinos", lang: "vi")
= #d.title
#d.body`
const paper = typeset({ template, data: { title: 'Giấy phép', body: '#panic("x") Bản tin *Hậu Giang*' }, at })
const facts = { name: 'Nguyễn Thị Ánh', reason: 'Ban hành giấy phép', location: 'Hậu Giang', at }
const signed = await signPdf(paper, key, facts)
const roots = [authority.root.certificate]

describe('a paper', () => {
  test('is the same bytes for the same data at the same instant, tagged, and its data are never markup', () => {
    const again = typeset({
      template,
      data: { title: 'Giấy phép', body: '#panic("x") Bản tin *Hậu Giang*' },
      at,
    })
    assert.deepEqual(again, paper)
    assert.match(Buffer.from(paper).toString('latin1'), /\/StructTreeRoot/)
  })
})

describe('a signed paper', () => {
  test('is whole, intact and trusted under its root', async () => {
    assert.deepEqual(await verifyPdf(signed, roots, at), {
      signed: true,
      whole: true,
      intact: true,
      trusted: true,
      signer: 'Nguyễn Thị Ánh',
    })
  })

  test('is not intact when any byte is changed', async () => {
    const places = [100, Math.floor(signed.length / 3), signed.length - 30]
    for (const place of places) {
      const changed = Buffer.from(signed)
      changed[place] = (changed[place] ?? 0) ^ 1
      assert.equal((await verifyPdf(changed, roots, at)).intact, false, String(place))
    }
  })

  test('is not whole when something was added behind it', async () => {
    const verdict = await verifyPdf(Buffer.concat([signed, Buffer.from('%')]), roots, at)
    assert.deepEqual([verdict.signed, verdict.whole], [true, false])
  })

  test('is intact and not trusted under another root, without one, or outside the days of validity', async () => {
    for (const [others, when] of [
      [[stranger.root.certificate], at],
      [[], at],
      [roots, new Date('2038-01-01T00:00:00Z')],
    ] as const) {
      const { intact, trusted } = await verifyPdf(signed, others, when)
      assert.deepEqual([intact, trusted], [true, false])
    }
  })

  test('a paper that nobody signed, and bytes that are none, say so', async () => {
    assert.equal((await verifyPdf(paper, roots, at)).signed, false)
    assert.equal((await verifyPdf(Buffer.from('/ByteRange [0 1 2 9999999999]'), roots, at)).signed, false)
    assert.equal((await verifyPdf(Buffer.alloc(0), roots, at)).signed, false)
  })

  const pdfsig = spawnSync('pdfsig', ['-v']).error ? 'pdfsig is not installed' : false
  test('pdfsig trusts it under our root, and says not for one changed byte', { skip: pdfsig }, t => {
    const folder = mkdtempSync(join(tmpdir(), 'diemcau-signing-'))
    t.after(() => rmSync(folder, { recursive: true }))
    const nss = join(folder, 'nss')
    writeFileSync(join(folder, 'root.der'), authority.root.certificate)
    writeFileSync(join(folder, 'signed.pdf'), signed)
    const changed = Buffer.from(signed)
    changed[300] = (changed[300] ?? 0) ^ 1
    writeFileSync(join(folder, 'changed.pdf'), changed)
    spawnSync('mkdir', ['-p', nss])
    spawnSync('certutil', ['-N', '-d', nss, '--empty-password'])
    spawnSync('certutil', ['-A', '-d', nss, '-n', 'root', '-t', 'CT,C,C', '-i', join(folder, 'root.der')])
    const ask = (name: string) =>
      spawnSync('pdfsig', ['-nssdir', nss, join(folder, name)], { encoding: 'utf8' }).stdout
    assert.match(ask('signed.pdf'), /Signature is Valid\./)
    assert.match(ask('signed.pdf'), /ETSI\.CAdES\.detached/)
    assert.match(ask('signed.pdf'), /Total document signed/)
    assert.match(ask('signed.pdf'), /Certificate is Trusted/)
    assert.doesNotMatch(ask('changed.pdf'), /Signature is Valid/)
  })
})

test('a key file opens with its password alone', async () => {
  await assert.rejects(openPkcs12(file, 'khác'), { code: 'invalid' })
  await assert.rejects(openPkcs12(Buffer.from('x'), password), { code: 'invalid' })
})
