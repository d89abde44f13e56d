import { Button, ClosedAction, LinkButton } from '../button.tsx'
import {
  CheckboxField,
  ChoiceField,
  DateField,
  FileField,
  NumberField,
  PasswordField,
  SelectField,
  TextAreaField,
  TextField,
} from '../controls.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import type { Example } from '../examples.tsx'
import { Steps } from '../steps.tsx'

/** Forms and buttons. */
export const formExamples: Example[] = [
  {
    name: 'button',
    node: (
      <div class="row">
        <Button>Nộp hồ sơ</Button>
        <Button kind="secondary" icon="printer">
          Bản in
        </Button>
        <Button kind="quiet">Bỏ qua</Button>
        <Button kind="danger">Rút hồ sơ</Button>
        <LinkButton href="#csv" kind="secondary" icon="download" small>
          Tải CSV
        </LinkButton>
        <ClosedAction label="Yêu cầu bổ sung" reason="Đã yêu cầu bổ sung một lần ngày 01/12." />
      </div>
    ),
  },
  {
    name: 'form',
    node: (
      <form class="form measure" action="#luu" method="post">
        <ErrorSummary
          faults={[
            { field: 'pages', text: 'Số trang tối đa là 64' },
            { field: 'period', text: 'Chọn kỳ xuất bản' },
          ]}
        />
        <Steps labels={['Đơn vị', 'Nội dung', 'Khuôn khổ', 'Gửi']} current={3} />
        <TextField name="title" label="Tên bản tin" value="Bản tin <Thư viện>" />
        <NumberField
          name="pages"
          label="Số trang mỗi kỳ"
          hint="Kể cả bìa"
          value="72"
          unit="trang"
          error="Số trang tối đa là 64, ông/bà đã nhập 72."
        />
        <ChoiceField
          name="period"
          label="Bản tin ra mấy kỳ?"
          error="Chọn kỳ xuất bản"
          value="month"
          options={[
            { value: 'week', label: 'Hằng tuần' },
            { value: 'month', label: 'Hằng tháng' },
            { value: 'quarter', label: 'Hằng quý', closed: 'Chỉ dành cho đơn vị trực thuộc Sở' },
          ]}
        />
        <DateField name="on" label="Ngày ra số đầu" hint="Ví dụ 25/12/2021" />
        <SelectField
          name="place"
          label="Địa bàn"
          value="b"
          options={[
            { value: 'a', label: 'Tân Phú' },
            { value: 'b', label: 'Hòa Lợi' },
          ]}
        />
        <TextAreaField name="reason" label="Lý do" optional />
        <FileField name="draft" label="Mẫu trình bày" hint="PDF, tối đa 10 MB" />
        <PasswordField name="password" label="Mật khẩu" autocomplete="current-password" />
        <CheckboxField name="agree" label="Tôi cam đoan nội dung trên là đúng" checked />
        <Button>Lưu và sang bước 4</Button>
      </form>
    ),
  },
]
