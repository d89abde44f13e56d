import { LinkButton } from '../button.tsx'
import { CheckedText, FindingDetail, VerdictCounts } from '../checked-text.tsx'
import type { Example } from '../examples.tsx'
import { HeadlineFigures } from '../headline-figures.tsx'
import { ImpossibleLine } from '../impossible-line.tsx'
import { LineagePanel } from '../lineage-panel.tsx'
import { NumberReference, type NumberState } from '../number-reference.tsx'
import { FigureHead, PageHead } from '../page-head.tsx'
import { OpenParagraph, ReportFrame, ReportHead, ReportSection } from '../report-frame.tsx'
import { SealMark } from '../seal-mark.tsx'

const states: NumberState[] = [
  'rest',
  'open',
  'traced',
  'changed',
  'differs',
  'quoted',
  'impossible',
  'unbound',
]
const text =
  'Toàn tỉnh có 240 thư viện, trong đó có 86 thư viện cấp xã.\nSở thực hiện 37 cuộc kiểm tra tại 143 cơ sở, tăng 12,4% so với năm 2020; có 9 sáng kiến.'
const mark = (printed: string) => ({ offset: text.indexOf(printed), length: printed.length })
const findings = [
  { ...mark('240'), verdict: 'traced' as const, label: 'thư viện', href: '#f-240' },
  { ...mark('86'), verdict: 'differs' as const, label: 'thư viện cấp xã, bản ghi có 68', href: '#f-86' },
  { ...mark('37'), verdict: 'traced' as const, label: 'cuộc kiểm tra', href: '#f-37' },
  { ...mark('143'), verdict: 'traced' as const, label: 'cơ sở được kiểm tra', href: '#f-143' },
  { ...mark('tăng 12,4%'), verdict: 'impossible' as const, label: 'so với 143 cơ sở', href: '#f-12' },
  { ...mark('9 '), length: 1, verdict: 'unbound' as const, label: 'sáng kiến' },
]

const lineage = (
  <LineagePanel
    name="Thư viện công cộng"
    value="240"
    context="thư viện, có đến hết ngày 31/12/2021, tỉnh An Bình"
    method="Đếm thư viện đang mở cửa trong sổ thư viện."
    definition={{ href: '#dinh-nghia', text: 'Định nghĩa, bản 2' }}
    records={{
      total: '240',
      href: '#ban-ghi',
      first: [
        { name: 'Thư viện huyện Tân Phú', href: '#1', detail: 'cấp huyện' },
        { name: 'Thư viện xã Hòa Lợi', href: '#2', detail: 'cấp xã' },
        { detail: 'trường học' },
      ],
    }}
    since="Không đổi. Tính lại lúc 08:00 hôm nay: 240."
    citation="Thư viện công cộng: 240, tỉnh An Bình, đến hết ngày 31/12/2021."
    mapHref="#ban-do"
    closeHref="#bao-cao"
  />
)

/** Numbers and what stands behind them. */
export const numberExamples: Example[] = [
  {
    name: 'number-reference',
    node: (
      <p class="prose row">
        {states.map(state => (
          <NumberReference value="32.553" label="hộ" state={state} href={`#${state}`} />
        ))}
        <NumberReference value="chưa có số liệu" label="hộ" state="missing" />
      </p>
    ),
  },
  {
    name: 'headline-figures',
    node: (
      <HeadlineFigures
        figures={[
          { value: '240', label: 'thư viện công cộng đang mở cửa', href: '#a' },
          { value: '1.284.600', label: 'lượt bạn đọc trong năm', href: '#b' },
          { value: null, label: 'sách điện tử được mượn', href: '#c' },
          { value: '143', label: 'cơ sở được thanh tra, kiểm tra', href: '#d' },
          { value: '46', label: 'giấy phép đã cấp', href: '#e', state: 'quoted' },
        ]}
      />
    ),
  },
  {
    name: 'report-frame, lineage-panel',
    node: (
      <>
        <ReportHead
          title="Báo cáo công tác thư viện năm 2021"
          state={
            <>
              <SealMark>Đã ký ngày 20/01/2022</SealMark>
              <span>Số liệu chốt lúc 14:03, tính đến hết 31/12/2021</span>
            </>
          }
          actions={
            <LinkButton href="#in" kind="secondary" icon="printer" small>
              Bản in
            </LinkButton>
          }
        />
        <ReportFrame
          contents={[
            { title: 'Tình hình chung', href: '#s1' },
            { title: 'Thư viện', href: '#bao-cao', current: true },
            { title: 'Thanh tra, kiểm tra', href: '#s3' },
          ]}
        >
          <ReportSection id="bao-cao" title="2. Thư viện">
            <OpenParagraph
              paragraph={
                <p>
                  Trên địa bàn tỉnh hiện có{' '}
                  <NumberReference
                    value="240"
                    label="thư viện công cộng"
                    state="open"
                    href="#n240"
                    panelHref="#n240"
                  />{' '}
                  thư viện, trong đó gồm: <NumberReference value="12" label="cấp huyện" href="#n12" /> thư
                  viện cấp huyện; <NumberReference value="68" label="cấp xã" href="#n68" /> thư viện cấp xã;{' '}
                  <NumberReference value="160" label="trường học" href="#n160" /> thư viện trường học, với
                  tổng số tiền <NumberReference value="415.500.000 đồng" label="tiền mua sách" href="#n415" />
                  .
                </p>
              }
              panel={lineage}
            />
          </ReportSection>
        </ReportFrame>
      </>
    ),
  },
  {
    name: 'page-head',
    node: (
      <PageHead
        over="Sổ thư viện"
        title={
          <>
            <NumberReference value="240" label="thư viện" href="#n" /> thư viện theo huyện
          </>
        }
        lead="Tỉnh An Bình, có đến hết ngày 31/12/2021."
        ruled
      />
    ),
  },
  {
    name: 'figure-head',
    node: (
      <FigureHead
        name="Cơ sở vi phạm bị phát hiện qua kiểm tra"
        value="19"
        missing="chưa có số liệu"
        beside={
          <>
            giảm 27% so với <NumberReference value="26" label="năm 2020" href="#n26" /> của năm 2020
          </>
        }
        context="Tỉnh An Bình, năm 2021"
      />
    ),
  },
  {
    name: 'checked-text, impossible-line',
    node: (
      <>
        <VerdictCounts findings={findings} />
        <div class="checked">
          <CheckedText text={text} findings={findings} />
          <div>
            <FindingDetail id="f-12" verdict="impossible" title="“Tăng 12,4%” không thể đúng">
              <p>Không có số nguyên nào của năm 2020 làm cho 143 tăng 12,4%.</p>
              <ImpossibleLine
                percent={12.4}
                printed="12,4%"
                baseYear="2020"
                points={[
                  { base: '129', percent: 10.9, printed: '10,9%' },
                  { base: '128', percent: 11.7, printed: '11,7%' },
                  { base: '127', percent: 12.6, printed: '12,6%' },
                  { base: '126', percent: 13.5, printed: '13,5%' },
                ]}
              />
            </FindingDetail>
            <FindingDetail id="f-86" verdict="differs" title="86 khác bản ghi">
              <p>Sổ thư viện ghi 68 thư viện cấp xã.</p>
            </FindingDetail>
          </div>
        </div>
      </>
    ),
  },
]
