import { Breadcrumb } from '../breadcrumb.tsx'
import { ClockLine } from '../clock-line.tsx'
import { DefinitionList } from '../definition-list.tsx'
import type { Example } from '../examples.tsx'
import { Notice } from '../notice.tsx'
import { StatusMark } from '../status-mark.tsx'
import { Timeline } from '../timeline.tsx'

/** What a record's page is made of. */
export const recordExamples: Example[] = [
  {
    name: 'breadcrumb',
    node: (
      <Breadcrumb
        items={[
          { title: 'Số liệu', href: '#so-lieu' },
          { title: 'Sổ thư viện', href: '#so' },
          { title: 'Tân Phú' },
        ]}
      />
    ),
  },
  {
    name: 'status-mark',
    node: (
      <p class="row">
        <StatusMark kind="open">Chờ tiếp nhận</StatusMark>
        <StatusMark kind="working">Thẩm định</StatusMark>
        <StatusMark kind="asked">Xin ý kiến</StatusMark>
        <StatusMark kind="waiting">Chờ bổ sung</StatusMark>
        <StatusMark kind="done">Đã trả kết quả</StatusMark>
        <StatusMark kind="refused">Từ chối giải quyết</StatusMark>
      </p>
    ),
  },
  {
    name: 'clock-line',
    node: (
      <p class="row">
        <ClockLine kind="running" share={0.45} text="còn 11 ngày" />
        <ClockLine kind="near" share={0.95} text="còn 1 ngày" />
        <ClockLine kind="late" share={1} text="quá 2 ngày" />
        <ClockLine kind="stopped" share={0.5} text="dừng từ 08/12" />
        <ClockLine kind="done" share={0.9} text="trước hạn 1 ngày" />
      </p>
    ),
  },
  {
    name: 'timeline, definition-list',
    node: (
      <div class="figure-columns">
        <Timeline
          items={[
            { when: '04/12, 08:20', title: 'Đã nhận hồ sơ', detail: 'Lê Thị Mẫu, Một cửa', state: 'done' },
            { when: '05/12 đến nay', title: 'Thẩm định', detail: 'Phòng Thư viện', state: 'now' },
            { title: 'Lãnh đạo Sở ký', detail: 'dự kiến 21/12', state: 'next' },
            { title: 'Trả giấy phép', detail: 'hẹn 25/12', state: 'next' },
          ]}
        />
        <DefinitionList
          facts={[
            { label: 'Đơn vị nộp', value: 'Trường Trung học Tân Phú' },
            { label: 'Cách nhận', value: 'Bản điện tử và bưu chính' },
            { label: 'Lệ phí', value: 'Không thu' },
          ]}
        />
      </div>
    ),
  },
  {
    name: 'notice',
    node: (
      <div class="stack">
        <Notice>Thư viện này đã đóng cửa từ ngày 01/01/2022.</Notice>
        <Notice kind="attention">Bản nháp này chưa được duyệt.</Notice>
        <Notice kind="done">Đã lưu lúc 09:14.</Notice>
        <Notice kind="refused">Hồ sơ vừa có người khác cập nhật lúc 10:02.</Notice>
      </div>
    ),
  },
]
