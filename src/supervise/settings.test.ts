import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, readSettings, refuseOpenSample, StartRefused } from './settings.ts'

test('what is not asked for has its usual value', () => {
  const settings = readSettings({})
  assert.deepEqual(
    [settings.host, settings.port, settings.publicUrl],
    ['127.0.0.1', 8080, 'http://127.0.0.1:8080'],
  )
  assert.match(settings.home, /\.diemcau$/)
  assert.equal(settings.officeStart, undefined)
})

test('what is asked for is read', () => {
  const env = { HOST: '::1', PORT: '9000', DIEMCAU_HOME: '/srv/x', DIEMCAU_NOW: '2018-01-02T08:00+07:00' }
  const settings = readSettings(env)
  assert.deepEqual([addressOf(settings), settings.home], ['http://[::1]:9000', '/srv/x'])
  assert.deepEqual(settings.officeStart, new Date('2018-01-02T01:00:00Z'))
  assert.equal(readSettings({ PUBLIC_URL: 'https://so.example' }).publicUrl, 'https://so.example')
})

test('media listens where the web does, on the same number, unless it is told otherwise', () => {
  const plain = readSettings({ PORT: '9000', HOST: 'localhost' })
  assert.deepEqual([plain.mediaPort, plain.mediaListen, plain.mediaAddress], [9000, '127.0.0.1', undefined])
  const open = readSettings({ HOST: '0.0.0.0', MEDIA_PORT: '5000', MEDIA_ADDRESS: '203.0.113.7' })
  assert.deepEqual([open.mediaPort, open.mediaListen, open.mediaAddress], [5000, undefined, '203.0.113.7'])
})

test('notices go out where it is said; nothing that holds a password is said back', () => {
  const off = readSettings({ MAIL_FROM: 'so@example.vn' })
  assert.deepEqual([off.mail, off.smsUrl], [undefined, undefined])
  const url = 'smtps://so:bi-mat@mail.example'
  assert.deepEqual(readSettings({ SMTP_URL: url, MAIL_FROM: 'Sở <so@example.vn>' }).mail, {
    url,
    from: 'Sở <so@example.vn>',
  })
  assert.equal(readSettings({ SMS_URL: 'https://gate.example/send' }).smsUrl, 'https://gate.example/send')
  const silent = (name: RegExp) => (error: Error) => name.test(error.message) && !/bi-mat/.test(error.message)
  assert.throws(() => readSettings({ SMTP_URL: url }), silent(/MAIL_FROM/))
  assert.throws(
    () => readSettings({ SMTP_URL: 'mail:bi-mat', MAIL_FROM: 'so@example.vn' }),
    silent(/SMTP_URL/),
  )
  assert.throws(() => readSettings({ SMS_URL: 'tel:bi-mat' }), silent(/SMS_URL/))
})

test('a token is named with its PIN, from the environment or a file; the PIN is never said back', () => {
  assert.equal(readSettings({ PKCS11_PIN: '1' }).token, undefined)
  // Any file stands for the maker's library: settings only look that it is there.
  const module = process.execPath
  assert.throws(() => readSettings({ PKCS11_MODULE: '/nowhere/token.so' }), /PKCS11_MODULE is not there/)
  assert.deepEqual(readSettings({ PKCS11_MODULE: module, PKCS11_PIN: '4321', PKCS11_SLOT: '1' }).token, {
    module,
    pin: '4321',
    slot: 1,
  })
  const named = { PKCS11_MODULE: module, PKCS11_PIN: '4321', PKCS11_TOKEN: 'so-a', PKCS11_KEY: 'ky' }
  assert.deepEqual(readSettings(named).token, { module, pin: '4321', label: 'so-a', key: 'ky' })
  assert.throws(() => readSettings({ PKCS11_MODULE: module }), /PKCS11_PIN/)
  assert.throws(() => readSettings({ PKCS11_MODULE: module, PKCS11_PIN_FILE: '/nowhere' }), /PKCS11_PIN_FILE/)
  const silent = (error: Error) => /PKCS11_SLOT/.test(error.message) && !/4321/.test(error.message)
  assert.throws(() => readSettings({ PKCS11_MODULE: module, PKCS11_PIN: '4321', PKCS11_SLOT: 'x' }), silent)
})

test('what cannot be read is refused by name', () => {
  assert.throws(() => readSettings({ PORT: 'x' }), /PORT/)
  assert.throws(() => readSettings({ PORT: '70000' }), /PORT/)
  assert.throws(() => readSettings({ MEDIA_PORT: '-1' }), /MEDIA_PORT/)
  assert.throws(() => readSettings({ MEDIA_ADDRESS: 'hop.example.vn' }), /MEDIA_ADDRESS/)
  assert.throws(() => readSettings({ TRUSTED_PROXY: 'proxy.example.vn' }), /TRUSTED_PROXY/)
  assert.throws(() => readSettings({ DIEMCAU_NOW: 'today' }), /DIEMCAU_NOW/)
})

test('the sample is shown to this machine only', () => {
  for (const host of ['127.0.0.1', '127.1.2.3', '::1', 'localhost']) refuseOpenSample(true, host)
  for (const host of ['0.0.0.0', '::', '192.168.1.2', '127.example.vn']) {
    assert.throws(() => refuseOpenSample(true, host), StartRefused)
    refuseOpenSample(false, host)
  }
})

test('relays and a Janus are named by addresses of their kind', () => {
  assert.deepEqual(readSettings({}).turnUrls, [])
  const urls = 'turn:r.example:3478?transport=udp, turns:r.example:443?transport=tcp'
  assert.deepEqual(readSettings({ TURN_URLS: urls }).turnUrls, urls.split(', '))
  for (const wrong of ['r.example:3478', 'turn:r.example>; rel="x"', 'turn:r?transport=sctp'])
    assert.throws(() => readSettings({ TURN_URLS: wrong }), /TURN_URLS/)
  assert.equal(readSettings({}).janus, undefined)
  const janus = { JANUS_URL: 'ws://127.0.0.1:8188', JANUS_SECRET: 'a' }
  assert.deepEqual(readSettings(janus).janus, { url: 'ws://127.0.0.1:8188', apiSecret: 'a' })
  assert.throws(() => readSettings({ JANUS_URL: 'http://127.0.0.1' }), /JANUS_URL/)
})
