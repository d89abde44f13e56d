import { defineIndicator } from '#figures/define'
import { COUNTED } from './life.ts'
import { indicatorWords as words } from './vi.ts'

const common = {
  version: 1,
  validFrom: '2013-01-01',
  scope: ['department'],
  kind: 'flow',
  by: ['channel'],
  options: { channel: ['web', 'phone', 'counter', 'sms'] },
} as const
const counted = { states: COUNTED, on: 'receivedOn', dims: { channel: { field: 'channel' } } } as const

export const indicators = [
  defineIndicator({ ...common, code: 'RPT.SPAM', sources: [{ ...counted, of: 'report-spam' }] }, words.spam),
  defineIndicator({ ...common, code: 'RPT.SIM', sources: [{ ...counted, of: 'report-sim' }] }, words.sim),
  defineIndicator(
    { ...common, code: 'RPT.SUBINFO', sources: [{ ...counted, of: 'report-subscriber' }] },
    words.subscriber,
  ),
  defineIndicator(
    { ...common, code: 'RPT.TVCOPY', sources: [{ ...counted, of: 'report-tv-copyright' }] },
    words.copyright,
  ),
  defineIndicator(
    { ...common, code: 'RPT.PRESS', sources: [{ ...counted, of: 'report-press' }] },
    words.press,
  ),
]
