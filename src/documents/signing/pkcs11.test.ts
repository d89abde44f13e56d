import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { findSealKey, openOfficeKeys, publicSealKey, signPdf, typesetPaper, verifyPdf } from '#documents'
import { samplePaper } from '#support/paper'
import { makeSampleAuthority, type SampleAuthority } from './authority.ts'
import { openToken } from './pkcs11.ts'

const module = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
].find(path => existsSync(path))
const isThere = (program: string) => !spawnSync(program, ['--version']).error

async function missing(): Promise<string | false> {
  if (!module || !isThere('softhsm2-util')) return 'softhsm2 is not installed'
  if (!isThere('pkcs11-tool')) return 'opensc is not installed'
  const name: string = 'pkcs11js'
  return import(name).then(
    () => false as const,
    () => 'pkcs11js is not installed',
  )
}

const at = new Date('2017-12-22T03:00:00Z')
const home = mkdtempSync(join(tmpdir(), 'diemcau-token-'))
after(() => rmSync(home, { recursive: true }))

/** A token in software with an officer's key and both certificates. */
async function makeToken() {
  const days = { from: new Date('2017-01-01'), to: new Date('2037-01-01') }
  const authority = await makeSampleAuthority({ root: 'Gốc', office: 'Sở A', officer: 'Lê Văn Ánh' }, days)
  mkdirSync(join(home, 'tokens'))
  writeFileSync(
    join(home, 'softhsm2.conf'),
    `directories.tokendir = ${join(home, 'tokens')}\nlog.level = ERROR\n`,
  )
  process.env['SOFTHSM2_CONF'] = join(home, 'softhsm2.conf')
  const run = (program: string, ...args: string[]) => {
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
    assert.equal(status, 0, stderr)
  }
  const pin = ['--pin', '1234']
  run('softhsm2-util', '--init-token', '--free', '--label', 'so-a', '--so-pin', '5678', ...pin)
  const pem = Buffer.from(authority.officer.key).toString('base64')
  writeFileSync(join(home, 'key.pem'), `-----BEGIN PRIVATE KEY-----\n${pem}\n-----END PRIVATE KEY-----\n`)
  run(
    'softhsm2-util',
    '--import',
    join(home, 'key.pem'),
    '--token',
    'so-a',
    '--label',
    'ky',
    '--id',
    'a1',
    ...pin,
  )
  for (const [who, id] of [
    ['office', 'b2'],
    ['officer', 'a1'],
  ] as const) {
    const file = join(home, `${who}.der`)
    writeFileSync(file, authority[who].certificate)
    const object = ['--write-object', file, '--type', 'cert', '--id', id, '--label', who]
    run('pkcs11-tool', '--module', module ?? '', '--token-label', 'so-a', '--login', ...pin, ...object)
  }
  return authority
}

/** As if the token had been pulled out: what was opened in this process is closed under its holder. */
async function pullOut() {
  const name: string = 'pkcs11js'
  const { PKCS11 }: { PKCS11: new () => { load(path: string): void; C_Finalize(): void } } = await import(
    name
  )
  const library = new PKCS11()
  library.load(module ?? '')
  library.C_Finalize()
}

describe('a token', { skip: await missing() }, () => {
  let authority: SampleAuthority
  const asked = { module: module ?? '', label: 'so-a', pin: '1234' }
  before(async () => {
    authority = await makeToken()
  })

  test('is refused with another label, and with a key that it does not hold', async () => {
    await assert.rejects(openToken({ ...asked, label: 'so-b' }, []), /there is no token so-b/)
    await assert.rejects(openToken({ ...asked, key: 'khac' }, []), /holds 0 such keys/)
  })

  test('PS-30: signs papers that verify under the root, with its own chain, also after it was pulled out', async () => {
    const keys = await openOfficeKeys(home, { ...asked, key: 'ky' })
    assert.ok(keys)
    const key = await keys.signing()
    assert.equal(await keys.signing(), key)
    assert.deepEqual(key.chain, [authority.office.certificate])
    const pdf = await typesetPaper(samplePaper, at)
    const facts = { name: 'Sở A', reason: 'Ban hành', location: '', at }
    const signed = await Promise.all([signPdf(pdf, key, facts), signPdf(pdf, key, facts)])
    await pullOut()
    signed.push(await signPdf(pdf, key, facts))
    for (const one of signed)
      assert.deepEqual(await verifyPdf(one, [authority.root.certificate], at), {
        signed: true,
        whole: true,
        intact: true,
        trusted: true,
        signer: 'Lê Văn Ánh',
      })
    // The seal of the codes is made once, by whoever comes first.
    assert.equal((await openOfficeKeys(home, asked))?.seal, keys.seal)
    assert.deepEqual(findSealKey(home), publicSealKey(keys.seal))
  })

  test('is not asked a second time with a wrong PIN, which would lock it', async () => {
    await pullOut()
    await assert.rejects(openToken({ ...asked, pin: '9999' }, []), /PIN/)
    await assert.rejects(openToken(asked, []), { code: 'unavailable' })
  })
})

test('a library that is not there is refused at the start', async () => {
  const token = { module: '/nowhere/token.so', pin: '1' }
  await assert.rejects(openOfficeKeys(home, token), { code: 'invalid' })
})
