import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { waitLock } from '#db'

/** No calls home, and no sandbox where the system gives none: the pages shown are our own. */
const ownArgs = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/** A Chromium without a window: the one named by `CHROMIUM_PATH`, the system's, or the one that npm installed. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = [...ownArgs, ...more]
  const own = process.env['CHROMIUM_PATH'] ?? ['/usr/bin/chromium'].find(path => existsSync(path))
  if (own) return chromium.launch({ executablePath: own, args })
  const folder = await unpack()
  const packed: LaunchOptions = { executablePath: join(folder, 'chromium'), args }
  // A bare system has neither the libraries nor the fonts that Chromium expects; the package brings both.
  const brought = {
    ...process.env,
    LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    FONTCONFIG_PATH: join(folder, 'fonts'),
  }
  return chromium.launch(packed).catch(() => chromium.launch({ ...packed, env: brought }))
}

/** Unpacks npm's Chromium once for this user; the package itself would let two processes write one file. */
async function unpack(): Promise<string> {
  const folder = join(tmpdir(), `diemcau-chromium-${userInfo().uid}`)
  const ready = join(folder, 'ready')
  if (existsSync(ready)) return folder
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = await waitLock(join(folder, 'lock'), 120)
  const before = process.env['TMPDIR']
  try {
    if (existsSync(ready)) return folder
    // The package unpacks into the temporary folder and nowhere else.
    process.env['TMPDIR'] = folder
    const { default: packed, inflate } = await import('@sparticuz/chromium')
    await packed.executablePath()
    await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))))
    writeFileSync(join(folder, 'fonts/fonts.conf'), fontsOf(folder))
    writeFileSync(ready, '')
    return folder
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    lock.release()
  }
}

/** The package's own file names the folders of a system that is not this one. */
const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`
