import { log } from '#base'
import type { Ways } from './deliver.ts'
import { openMail } from './mail.ts'
import { openSms } from './sms.ts'

/** What an installation has set up; what is absent is off. */
export interface WaySettings {
  mail: { url: string; from: string } | undefined
  smsUrl: string | undefined
  /** The address people use: it is named in mail. */
  publicUrl: string
}

/** The ways by which notices leave this installation. Those that are off are said once. */
export function openWays({ mail, smsUrl, publicUrl }: WaySettings): Ways {
  log.info({ code: 'ways_of_notices', mail: mail !== undefined, sms: smsUrl !== undefined })
  return {
    ...(mail ? { mail: openMail({ ...mail, publicUrl }) } : {}),
    ...(smsUrl ? { sms: openSms(smsUrl) } : {}),
  }
}
