import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, test } from 'node:test'
import { openClamd } from '#files'
import { EICAR, type FakeClamd, FOUND, openFakeClamd } from '#support/clamd'

let clamd: FakeClamd
before(async () => {
  clamd = await openFakeClamd()
})
beforeEach(() => {
  clamd.does = 'scan'
})
after(() => clamd.close())

describe('a scanner', () => {
  test('PS-23: finds the test file of EICAR, and nothing in others', async () => {
    const scanner = openClamd(clamd.address)
    assert.deepEqual(await scanner.scan(EICAR), { scan: 'infected', found: FOUND })
    assert.deepEqual(await scanner.scan(Buffer.from('Hậu Giang')), { scan: 'clean' })
    assert.deepEqual(await scanner.scan(Buffer.alloc(0)), { scan: 'clean' })
  })

  test('is sent a stream whole, whatever its pieces', async () => {
    async function* pieces() {
      yield Buffer.alloc(300_000, 1)
      yield EICAR.subarray(0, 7)
      yield EICAR.subarray(7)
    }
    assert.deepEqual(await openClamd(clamd.address).scan(pieces()), { scan: 'infected', found: FOUND })
  })

  test('is reached by the path of its socket', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'diemcau-clamd-'))
    const local = await openFakeClamd(join(folder, 'clamd.ctl'))
    assert.deepEqual(await openClamd(local.address).scan(EICAR), { scan: 'infected', found: FOUND })
    await local.close()
    rmSync(folder, { recursive: true })
  })

  test('that is away, ends early, takes no more or is silent has not answered', async () => {
    const scanner = openClamd(clamd.address, 50)
    const large = Buffer.alloc(5_000_000)
    for (const does of ['end', 'refuse', 'hang'] as const) {
      clamd.does = does
      await assert.rejects(scanner.scan(large), does)
    }
    const gone = await openFakeClamd()
    await gone.close()
    await assert.rejects(openClamd(gone.address).scan(EICAR), { code: 'ECONNREFUSED' })
  })

  const real = ['/run/clamav/clamd.ctl', '/var/run/clamav/clamd.ctl'].find(path => existsSync(path))
  test('that is real finds it too', { skip: real ? false : 'clamd is not running here' }, async () => {
    const scanner = openClamd(real ?? '')
    assert.equal((await scanner.scan(EICAR)).scan, 'infected')
    assert.deepEqual(await scanner.scan(Buffer.from('Hậu Giang')), { scan: 'clean' })
  })
})
