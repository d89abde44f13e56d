import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { perform } from '#records'
import { type LibraryWeb, openLibraryWeb } from '#support/library-web'

let web: LibraryWeb

before(async () => {
  web = await openLibraryWeb()
})
after(() => web.db.close())

/** A card that nobody but the office may read, and the same one after it was issued. */
async function aCard(values: Record<string, unknown> = {}) {
  const { engine, staff } = web.library
  const card = await perform(engine, await staff('specialist', 'so-a'), {
    create: { type: 'library-card', unit: 'so-a' },
    action: 'apply',
    values: { name: 'Nguyễn Văn A', kind: 'adult', phone: '0901234567', place: '001', ...values },
    groups: { gifts: [{ book: 'Truyện Kiều', fee: '5000' }] },
  })
  return card.record
}

async function anIssuedCard(values: Record<string, unknown> = {}) {
  const id = await aCard(values)
  await perform(web.library.engine, await web.library.staff('director', 'so-a'), {
    record: id,
    action: 'issue',
    values: { issuedOn: '20/12/2017' },
  })
  return id
}

describe('the page of a record', () => {
  test('smoke', async () => {
    const id = await anIssuedCard()
    const officer = await web.as('chuyen-vien')
    for (const path of [
      `/ban-ghi/${id}`,
      '/viec',
      '/tra-cuu',
      '/tra-cuu/library-card',
      '/tra-cuu?q=nguyen',
      `/ban-ghi/${id}/correct`,
      '/ban-ghi/moi/library-card',
    ]) {
      const answer = await officer.get(path)
      console.log(path, answer.status, answer.html.length)
      if (answer.status !== 200) console.log(answer.html.slice(0, 2000))
    }
    assert.equal((await web.nobody.get(`/ban-ghi/${id}`)).status, 200)
  })
})
