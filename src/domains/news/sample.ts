import { home } from '../sample/cast.ts'
import type { Diary, Life } from '../sample/diary.ts'
import { addWorkdays } from '../sample/time.ts'
import { homeUnit } from '../sample/units.vi.ts'
import { article } from './definition.ts'
import * as vi from './sample-vi.ts'

type Text = typeof vi.yearEnd

interface Draft {
  ref: string
  text: Text
  category: 'news' | 'notice'
  /** Label of the period of its figures; absent: those of the office's home period. */
  period?: string
  on: string
}

function write(diary: Diary, { ref, text, category, period, on }: Draft): Life<typeof article> {
  const { title, lead, body, initials, pictureAlt, caption } = text
  return diary
    .open(article, ref, { unit: homeUnit })
    .act(on, 'write', home.editor, {
      values: {
        title,
        category,
        lead,
        body: body.join('\n\n'),
        initials,
        ...(period === undefined ? {} : { period }),
        ...(pictureAlt === undefined ? {} : { pictureOf: 'conference', pictureAlt, caption }),
      },
    })
    .act(addWorkdays(on, 1), 'submit', home.editor)
}

function publish(diary: Diary, draft: Draft): Life<typeof article> {
  const day = addWorkdays(draft.on, 2)
  return write(diary, draft).act(day, 'approve', home.planningHead).act(day, 'publish', home.editor)
}

/** The article of the year, approved and scheduled, with older ones: published, withdrawn, returned. */
export function writeNews(diary: Diary): void {
  write(diary, { ref: 'year-end', text: vi.yearEnd, category: 'news', period: '2017', on: '2017-12-19' })
    .act('2017-12-20', 'approve', home.director)
    .act('2017-12-21', 'schedule', home.editor, { values: { publishAt: '2017-12-25T14:38:00+07:00' } })
  publish(diary, { ref: 'book-day', text: vi.bookDay, category: 'news', period: '2017', on: '2017-05-23' })
  publish(diary, { ref: 'postal', text: vi.postal, category: 'news', period: '2017', on: '2017-08-22' })
  publish(diary, { ref: 'withdrawn', text: vi.withdrawn, category: 'notice', on: '2016-06-14' }).act(
    '2016-06-21',
    'withdraw',
    home.planningHead,
    {
      why: vi.why.withdraw,
    },
  )
  write(diary, {
    ref: 'returned',
    text: vi.returned,
    category: 'news',
    period: '2017',
    on: '2017-12-13',
  }).act('2017-12-18', 'sendBack', home.planningHead, {
    why: vi.why.sendBack,
  })
}
