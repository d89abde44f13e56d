import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { findRecord } from '#records'
import { launchBrowser } from '#support/browser'
import { filled } from '#support/dossier-office'
import { type DossierWeb, fill, openDossierWeb, press, signIn } from '#support/dossier-web'
import { runDueClocks } from '../../src/cli/work.ts'

/** Dossiers in real browsers: a citizen on a phone, officers at their desks, a stranger with a second device. */

let web: DossierWeb
let browser: Browser
before(async () => {
  web = await openDossierWeb('2018-01-08T08:00:00+07:00')
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  await web.close()
})

const OFFICERS = {
  counter: 'motcua.haugiang',
  head: 'truongphong.baochi.haugiang',
  specialist: 'baochi.haugiang',
  director: 'giamdoc.haugiang',
} as const

/** One story: its people, each with a browser of their own. */
class Story {
  private readonly scripts: boolean
  private readonly contexts: BrowserContext[] = []
  private readonly desks = new Map<string, Page>()
  citizen!: Page
  record = 0n

  constructor(scripts: boolean) {
    this.scripts = scripts
  }

  private async context(width = 1280): Promise<BrowserContext> {
    const context = await browser.newContext({
      locale: 'vi-VN',
      javaScriptEnabled: this.scripts,
      viewport: { width, height: 800 },
    })
    context.setDefaultTimeout(15_000)
    this.contexts.push(context)
    return context
  }

  /** Fills the form in without an account, page by page, on a phone, and sends it. */
  async file(type: string, more: object = {}): Promise<void> {
    const page = await (await this.context(320)).newPage()
    this.citizen = page
    await page.goto(`${web.url}/nop/${type}`)
    await page.locator('#dong-y').check()
    await press(page, 'Bắt đầu, không cần tài khoản')
    await page.getByRole('link', { name: 'Đã ghi lại, tiếp tục' }).click()
    const values = { ...filled(type, more), width: '14,5', height: '20,5' }
    for (let step = 0; step < 8 && !page.url().endsWith('/kiem-tra'); step++) {
      await fill(page, values)
      await press(page, 'Lưu và tiếp tục')
    }
    await press(page, 'Nộp hồ sơ')
    await page.getByRole('heading', { name: 'Đã nộp hồ sơ' }).waitFor()
    const { rows } = await web.office.db.owner.query<{ id: bigint }>(
      'select id from records.record order by id desc limit 1',
    )
    this.record = rows[0]?.id ?? 0n
  }

  async stranger(): Promise<Page> {
    return (await this.context(360)).newPage()
  }

  /** An officer does one thing on the dossier's own form. */
  async act(who: keyof typeof OFFICERS, action: string, values: Readonly<Record<string, unknown>> = {}) {
    await this.do(await this.desk(who), action, values)
  }

  /** The dossier's own page, as an officer reads it. */
  async seenBy(who: keyof typeof OFFICERS): Promise<string> {
    const page = await this.desk(who)
    const answer = await page.goto(`${web.url}/ban-ghi/${this.record}`)
    assert.equal(answer?.status(), 200)
    return page.locator('main').innerText()
  }

  private async desk(who: keyof typeof OFFICERS): Promise<Page> {
    const page = this.desks.get(who) ?? (await signIn(await this.context(), web.url, OFFICERS[who]))
    this.desks.set(who, page)
    return page
  }

  async do(page: Page, action: string, values: Readonly<Record<string, unknown>>) {
    const { state, version } = await this.row()
    await page.goto(`${web.url}/ban-ghi/${this.record}/${action}`)
    await fill(page, values)
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('main form button.button:not(.secondary)').last().click(),
    ])
    const after = await this.row()
    assert.ok(after.version > version, `${action} in ${state}: ${await page.locator('main').innerText()}`)
  }

  async row() {
    const found = await findRecord(web.office.db.owner, this.record)
    assert.ok(found)
    return found
  }

  async code(): Promise<string> {
    return String((await this.row()).data['code'])
  }

  /** What whoever knows code and phone is told. */
  async tracked(page: Page): Promise<string> {
    await page.goto(`${web.url}/theo-doi/${await this.code()}`)
    await page.locator('main input[type="text"], main input[inputmode="numeric"]').last().fill('3456')
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    return page.locator('main').innerText()
  }

  async appraise(more: object = {}) {
    const { rows } = await web.office.db.owner.query<{ party: bigint }>(
      'select party_id as party from directory.account where sign_in = $1',
      [OFFICERS.specialist],
    )
    await this.act('head', 'assign', { handler: rows[0]?.party })
    await this.act('specialist', 'propose', {
      proposal: 'issue',
      appraisal: 'Hồ sơ đủ điều kiện theo quy định.',
      ...more,
    })
    await this.act('head', 'endorse')
  }

  /** Each paper that the form lists is there and in order. */
  async accept(): Promise<void> {
    const page = await this.desk('counter')
    await page.goto(`${web.url}/ban-ghi/${this.record}/accept`)
    const papers = await page
      .locator('main select[name$=".component"]')
      .evaluateAll(selects => selects.filter(select => 'value' in select && select.value !== '').length)
    assert.ok(papers > 1)
    await this.act('counter', 'accept', {
      ...Object.fromEntries(Array.from({ length: papers }, (_, row) => [`papers.${row}.mark`, 'full'])),
      _toUnit: 'stttt-hau-giang-bao-chi-xuat-ban',
    })
  }

  async end(): Promise<void> {
    for (const context of this.contexts) await context.close()
  }
}

const papersOf = async (record: bigint) =>
  (
    await web.office.db.owner.query<{ code: string; form: string }>(
      `select p.code, f.code as form from records.paper p join records.paper_form f on f.id = p.form_id
       join records.record r on r.id = p.record_id where r.id = $1 or r.parent_id = $1 order by p.id`,
      [record],
    )
  ).rows

for (const scripts of [false, true]) {
  describe(scripts ? 'with scripts' : 'without scripts', () => {
    test('PS-31: a newsletter licence is applied for, granted, collected, and verified by a stranger', async () => {
      web.office.clock.set('2018-01-08T08:00:00+07:00')
      const story = new Story(scripts)
      await story.file('newsletter-dossier', { title: scripts ? 'Sống vui' : 'Sống khỏe' })
      await story.accept()
      const told = await story.tracked(await story.stranger())
      assert.match(told, /Được tiếp nhận/)
      assert.doesNotMatch(told, /Lê Văn Nộp|363111222|0918123456/)
      await story.appraise({ expiresOn: '2023-01-31' })
      await story.act('director', 'issue')
      await story.citizen.goto(`${web.url}/ho-so-cua-toi`)
      assert.match(await story.citizen.locator('main').innerText(), /đã có kết quả/)
      await story.do(story.citizen, 'collect', {})
      assert.equal((await story.row()).state, 'returned')
      await story.do(story.citizen, 'rate', {
        attitude: '2',
        guidance: '2',
        papersAsked: '2',
        openness: '1',
        ease: '2',
        outcomeFair: '2',
      })
      // What the log tells stands apart from what the applicant says.
      const seen = await story.seenBy('counter')
      assert.match(seen, /Tính từ nhật ký xử lý[\s\S]*2\/2 điểm[\s\S]*Phiếu của người nộp[\s\S]*Được/)
      const licence = (await papersOf(story.record)).find(paper => paper.form === 'newsletter-licence')
      assert.ok(licence)
      const stranger = await story.stranger()
      await stranger.goto(`${web.url}/xac-minh/${licence.code}`)
      assert.match(await stranger.locator('main').innerText(), /GPBT-STTTT/)
      await story.end()
    })

    test('a non-commercial document needs one paper more, gets it from the phone, and is granted', async () => {
      web.office.clock.set('2018-02-01T08:00:00+07:00')
      const story = new Story(scripts)
      await story.file('non-commercial-dossier')
      await story.accept()
      const { rows } = await web.office.db.owner.query<{ party: bigint }>(
        'select party_id as party from directory.account where sign_in = $1',
        [OFFICERS.specialist],
      )
      await story.act('head', 'assign', { handler: rows[0]?.party })
      await story.act('specialist', 'requestMore', {
        'missing.0.component': 'legal',
        'missing.0.fault': 'Bản chụp mờ, không đọc được số quyết định',
        'missing.0.ground': 'Thông tư 23/2014/TT-BTTTT, Điều 12',
      })
      await story.citizen.goto(`${web.url}/ban-ghi/${story.record}/supply`)
      const asked = await story.citizen.locator('main form').last().innerText()
      assert.match(asked, /tư cách pháp nhân/)
      assert.doesNotMatch(asked, /Bản thảo tài liệu/)
      await story.do(story.citizen, 'supply', { legalFile: 'mới' })
      await story.act('specialist', 'propose', {
        proposal: 'issue',
        appraisal: 'Đã bổ sung đủ, đúng quy định.',
      })
      await story.act('head', 'endorse')
      await story.act('director', 'issue')
      assert.equal((await story.row()).state, 'issued')
      await story.end()
    })
  })
}

test('late: the apology is drafted by itself, signed by the head, and read by the applicant', async () => {
  web.office.clock.set('2018-03-01T08:00:00+07:00')
  const story = new Story(false)
  await story.file('non-commercial-dossier', { title: 'Tập ảnh quê hương' })
  await story.accept()
  // Twelve days from 1 March: Tuesday 13 March.
  web.office.clock.set('2018-03-12T08:00:00+07:00')
  await runDueClocks(web.office.engine)
  assert.equal((await story.row()).data['apologyDraftedOn'], '2018-03-12')
  await story.act('head', 'apologise', {
    newDueOn: '2018-03-20',
    _why: 'Phải lấy ý kiến của cơ quan chuyên môn về nội dung.',
  })
  assert.ok((await papersOf(story.record)).length >= 2)
  await story.citizen.goto(`${web.url}/ho-so-cua-toi`)
  assert.match(
    await story.citizen.locator('main').innerText(),
    /xin lỗi và hẹn trả kết quả ngày 20\/03\/2018/i,
  )
  await story.end()
})

test('PS-16: refused: the applicant reads the words that were written', async () => {
  web.office.clock.set('2018-04-02T08:00:00+07:00')
  const story = new Story(false)
  await story.file('non-commercial-dossier', { title: 'Tờ gấp bán hàng' })
  await story.accept()
  await story.appraise({ proposal: 'refuse' })
  const why = 'Tài liệu có nội dung quảng cáo hàng hóa, không thuộc loại không kinh doanh.'
  await story.act('director', 'refuse', { ground: 'Luật Xuất bản 2012, Điều 25', _why: why })
  await story.citizen.goto(`${web.url}/ban-ghi/${story.record}`)
  const text = await story.citizen.locator('main').innerText()
  assert.ok(text.includes(why) && text.includes('Luật Xuất bản 2012, Điều 25'), text)
  await story.end()
})

test('PS-15: withdrawn: asked from the phone, agreed to by the head', async () => {
  web.office.clock.set('2018-05-02T08:00:00+07:00')
  const story = new Story(false)
  await story.file('non-commercial-dossier', { title: 'Lịch treo tường' })
  await story.accept()
  await story.do(story.citizen, 'askWithdraw', { _why: 'Cơ quan thôi không in nữa.' })
  await story.act('head', 'confirmWithdraw')
  assert.match(await story.tracked(await story.stranger()), /Đã rút hồ sơ/)
  await story.end()
})
