import type { IndicatorWords } from '#figures/define'
import type { DossierFacts } from './index.ts'
import { dossierFacts } from './index.ts'
import { fields as lifeFields, options as lifeOptions } from './life.vi.ts'

/** An indicator's own words; those of its breakdowns are the same for all. */
export type Words = Pick<IndicatorWords, 'name' | 'method'> & { noun?: string }

const named = (options: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(options).map(([code, name]) => [code, { name }]))

const dims: Record<string, NonNullable<IndicatorWords['dims']>[string]> = {
  procedure: {
    name: 'Thủ tục',
    options: Object.fromEntries(dossierFacts.map(({ code, name }) => [code, { name, noun: 'hồ sơ' }])),
  },
  field: {
    name: 'Lĩnh vực',
    options: named({
      press: 'Báo chí',
      publishing: 'Xuất bản, in và phát hành',
      broadcast: 'Phát thanh, truyền hình và thông tin điện tử',
      post: 'Bưu chính',
      telecom: 'Viễn thông và Internet',
      it: 'Công nghệ thông tin',
    }),
  },
  channel: { name: 'Cách nộp', options: named(lifeOptions.channel) },
  way: {
    name: 'Ai nộp',
    options: named({
      self: 'Người dân tự nộp trực tuyến',
      behalf: 'Cán bộ nộp hộ trực tuyến',
      counter: 'Nộp trực tiếp',
      post: 'Nộp qua bưu chính công ích',
    }),
  },
  pace: { name: 'So với thời hạn quy định', options: named(lifeOptions.pace) },
  promised: { name: 'So với thời hạn cam kết', options: named(lifeOptions.pace) },
  round: {
    name: 'Lần yêu cầu',
    options: named({ intake: 'Trước khi tiếp nhận', first: 'Lần thứ nhất', second: 'Lần thứ hai' }),
  },
  status: {
    name: 'Trạng thái',
    options: named({
      'status-1': '1. Mới đăng ký',
      'status-2': '2. Được tiếp nhận',
      'status-4': '4. Đang xử lý',
      'status-5': '5. Yêu cầu bổ sung giấy tờ',
      'status-7': '7. Yêu cầu rút hồ sơ',
      'status-9': '9. Đã xử lý xong, chờ trả',
    }),
  },
}

/** Words of an indicator with those of its breakdowns. */
export function wordsOf({ noun = 'hồ sơ', ...words }: Words, by: readonly string[]): IndicatorWords {
  const own = Object.fromEntries(by.flatMap(name => (dims[name] ? [[name, dims[name]]] : [])))
  const isShare = noun === '%'
  const shown = isShare
    ? Object.fromEntries(
        Object.entries(own).map(([name, dim]) => [
          name,
          {
            ...dim,
            options: Object.fromEntries(
              Object.entries(dim.options).map(([code, option]) => [code, { ...option, noun }]),
            ),
          },
        ]),
      )
    : own
  return { ...words, noun, ...(by.length > 0 ? { dims: shown } : {}) }
}

interface Time {
  option: string
  code: string
  unit: string
}

const unitNames: Readonly<Record<string, string>> = lifeOptions.tookIn

/** Words of times, each procedure in the unit of its own term. */
export function timeWords(
  words: Words,
  times: readonly Time[],
  facts: readonly DossierFacts[],
): IndicatorWords {
  const nameOf = (code: string) => facts.find(one => one.code === code)?.name ?? code
  const options = times.map(({ option, code, unit }) => {
    const inUnit = option === code ? nameOf(code) : `${nameOf(code)} (${unitNames[unit] ?? unit})`
    return [option, { name: inUnit, noun: words.noun ?? unitNames[unit] ?? unit }]
  })
  return {
    ...words,
    noun: words.noun ?? 'đơn vị thời hạn',
    dims: { procedure: { name: 'Thủ tục', options: Object.fromEntries(options) } },
  }
}

const labels: Readonly<Record<string, string>> = lifeFields

/** Words of one criterion of satisfaction. */
export const ratingWords = (criterion: string): IndicatorWords => ({
  name: `Đánh giá: ${(labels[criterion] ?? criterion).toLocaleLowerCase('vi')}`,
  noun: 'lượt đánh giá',
  method: 'Số lượt người nộp đánh giá tiêu chí này trong kỳ, theo mức.',
  dims: { mark: { name: 'Mức', options: named(lifeOptions.attitude) } },
})

export const received: Words = {
  name: 'Hồ sơ thủ tục hành chính tiếp nhận trong kỳ',
  method:
    'Số hồ sơ có ngày tiếp nhận trong kỳ. Hồ sơ cán bộ nộp hộ được tính riêng; hồ sơ không ghi cách nộp tính là nộp trực tiếp.',
}
export const done: Words = {
  name: 'Hồ sơ đã giải quyết trong kỳ',
  method:
    'Số hồ sơ đã tiếp nhận và kết thúc xử lý trong kỳ: có kết quả, từ chối, dừng xử lý, rút sau khi tiếp nhận.',
}
export const good: Words = {
  name: 'Hồ sơ đã giải quyết trước và đúng hạn',
  method: 'Hồ sơ đã giải quyết không muộn hơn hạn theo quy định; bị yêu cầu bổ sung hai lần là trễ hạn.',
}
export const goodPromised: Words = {
  name: 'Hồ sơ đã giải quyết trước và đúng hạn cam kết',
  method: 'Hồ sơ đã giải quyết không muộn hơn ngày hẹn trả; bị yêu cầu bổ sung hai lần là trễ hạn.',
}
export const open: Words = {
  name: 'Hồ sơ đang giải quyết cuối kỳ',
  method: 'Số hồ sơ đã tiếp nhận mà chưa kết thúc xử lý vào ngày cuối kỳ.',
}
export const openLate: Words = {
  name: 'Hồ sơ đang giải quyết đã quá hạn cuối kỳ',
  method:
    'Hồ sơ chưa kết thúc mà ngày cuối kỳ đã sau hạn; đang chờ bổ sung thì xét ngày yêu cầu; yêu cầu bổ sung hai lần là trễ.',
}
export const openInTime: Words = {
  name: 'Hồ sơ đang giải quyết còn trong hạn cuối kỳ',
  method: 'Hồ sơ đang giải quyết cuối kỳ trừ hồ sơ đã quá hạn.',
}
export const handled: Words = {
  name: 'Hồ sơ phải giải quyết trong kỳ',
  method: 'Hồ sơ đã giải quyết trong kỳ cộng hồ sơ đang giải quyết cuối kỳ.',
}
export const inTime: Words = {
  name: 'Hồ sơ giải quyết đúng hạn và còn trong hạn',
  method: 'Hồ sơ đã giải quyết trước và đúng hạn cộng hồ sơ đang giải quyết còn trong hạn.',
}
export const onTimeRate: Words = {
  name: 'Tỷ lệ hồ sơ giải quyết đúng hạn',
  noun: '%',
  method:
    'Hồ sơ đúng hạn và còn trong hạn chia cho hồ sơ phải giải quyết trong kỳ. Thời gian chờ người nộp bổ sung không tính. Không có hồ sơ thì không có tỷ lệ.',
}
export const promiseRate: Words = {
  name: 'Tỷ lệ hồ sơ giải quyết đúng hạn cam kết',
  noun: '%',
  method: 'Hồ sơ đã giải quyết trước và đúng hạn cam kết chia cho hồ sơ đã giải quyết trong kỳ.',
}
export const carried: Words = {
  name: 'Hồ sơ kỳ trước chuyển sang',
  method: 'Hồ sơ phải giải quyết trong kỳ trừ hồ sơ tiếp nhận trong kỳ.',
}
export const asked: Words = {
  name: 'Yêu cầu bổ sung hồ sơ',
  noun: 'lượt yêu cầu',
  method: 'Số lượt yêu cầu bổ sung trong kỳ, trước khi tiếp nhận và trong khi giải quyết.',
}
export const refused: Words = {
  name: 'Hồ sơ bị từ chối giải quyết',
  method: 'Hồ sơ kết thúc trong kỳ bằng văn bản từ chối có nêu lý do.',
}
export const turnedAway: Words = {
  name: 'Hồ sơ không được tiếp nhận',
  method:
    'Hồ sơ có phiếu từ chối tiếp nhận trong kỳ. Hồ sơ này không có hạn nên không tính vào tỷ lệ đúng hạn.',
}
export const withdrawn: Words = {
  name: 'Hồ sơ người nộp đã rút',
  method: 'Hồ sơ rút trước khi tiếp nhận, hoặc được đồng ý cho rút, trong kỳ.',
}
export const stopped: Words = {
  name: 'Hồ sơ dừng xử lý',
  method: 'Hồ sơ dừng xử lý trong kỳ vì không được bổ sung.',
}
export const apologies: Words = {
  name: 'Phiếu xin lỗi và hẹn lại',
  noun: 'phiếu',
  method: 'Số hồ sơ có phiếu xin lỗi và hẹn lại ngày trả kết quả được ký trong kỳ.',
}
export const returned: Words = {
  name: 'Hồ sơ đã trả kết quả',
  method: 'Số hồ sơ có kết quả đến tay người nộp trong kỳ.',
}
export const standing: Words = {
  name: 'Hồ sơ theo trạng thái của Cổng Dịch vụ công quốc gia',
  method: 'Hồ sơ đã nộp mà chưa kết thúc việc trả kết quả, theo trạng thái đang ở.',
}
export const onlineRate: Words = {
  name: 'Tỷ trọng hồ sơ nộp trực tuyến',
  noun: '%',
  method: 'Hồ sơ nộp trực tuyến, gồm cả nộp hộ, chia cho hồ sơ tiếp nhận trong kỳ.',
}
export const selfRate: Words = {
  name: 'Tỷ trọng hồ sơ người dân tự nộp trực tuyến',
  noun: '%',
  method: 'Hồ sơ người nộp tự gửi trực tuyến chia cho hồ sơ tiếp nhận trong kỳ.',
}
export const behalfRate: Words = {
  name: 'Tỷ trọng hồ sơ cán bộ nộp hộ trực tuyến',
  noun: '%',
  method: 'Hồ sơ trực tuyến do cán bộ nhập hộ chia cho hồ sơ tiếp nhận trong kỳ.',
}
export const counterRate: Words = {
  name: 'Tỷ trọng hồ sơ nộp trực tiếp',
  noun: '%',
  method: 'Hồ sơ nộp trực tiếp, hoặc không ghi cách nộp, chia cho hồ sơ tiếp nhận trong kỳ.',
}
export const postRate: Words = {
  name: 'Tỷ trọng hồ sơ nộp qua bưu chính công ích',
  noun: '%',
  method: 'Hồ sơ nộp qua bưu chính công ích chia cho hồ sơ tiếp nhận trong kỳ.',
}
export const electronic: Words = {
  name: 'Hồ sơ trực tuyến có kết quả điện tử',
  method: 'Hồ sơ tiếp nhận trực tuyến trong kỳ mà kết quả đã được trả trực tuyến.',
}
export const electronicRate: Words = {
  name: 'Tỷ trọng hồ sơ trực tuyến có kết quả điện tử',
  noun: '%',
  method: 'Hồ sơ trực tuyến có kết quả điện tử chia cho hồ sơ tiếp nhận trong kỳ.',
}
export const timedCount: Words = {
  name: 'Hồ sơ có thời gian giải quyết',
  noun: 'hồ sơ',
  method: 'Số hồ sơ kết thúc trong kỳ, theo đơn vị tính của thời hạn.',
}
export const timeSum: Words = {
  name: 'Tổng thời gian giải quyết',
  method:
    'Tổng thời gian từ tiếp nhận đến kết thúc của hồ sơ kết thúc trong kỳ, không tính thời gian chờ người nộp bổ sung.',
}
export const timeMean: Words = {
  name: 'Thời gian giải quyết trung bình',
  method: 'Tổng thời gian giải quyết chia cho số hồ sơ, theo đơn vị tính thời hạn của từng thủ tục.',
}
export const used: Words = {
  name: 'Thủ tục có hồ sơ nộp trực tuyến',
  noun: 'thủ tục',
  method: 'Số thủ tục có ít nhất một hồ sơ nộp trực tuyến được tiếp nhận trong kỳ.',
}
