import { DrawnPicture } from '../drawn-picture.tsx'
import type { Example } from '../examples.tsx'
import type { PlaceOutline } from '../geography.ts'
import { NewsList } from '../news-list.tsx'
import { NumberReference } from '../number-reference.tsx'
import { PlaceMap } from '../place-map.tsx'
import { QuickLinks } from '../quick-links.tsx'
import { ReachMap } from '../reach-map.tsx'
import { ArticleFrame } from '../report-frame.tsx'
import { SearchBox } from '../search-box.tsx'
import { ShadedMap } from '../shaded-map.tsx'

/** A made-up place: a square of about 25 km, corner at south-west. */
const square = (code: string, lon: number, lat: number): PlaceOutline => ({
  type: 'Feature',
  properties: { code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [lon, lat],
        [lon, lat + 0.22],
        [lon + 0.22, lat + 0.24],
        [lon + 0.22, lat],
        [lon, lat],
      ],
    ],
  },
})
const outlines = [
  square('01', 105, 10),
  square('02', 105.22, 10),
  square('03', 105, 9.78),
  square('04', 105.22, 9.78),
]
const places = [
  { code: '01', name: 'Tân Phú', count: '2', href: '#01' },
  { code: '02', name: 'Hòa Lợi', count: '1', href: '#02' },
  { code: '03', name: 'Bình An', count: '1', href: '#03' },
  { code: '04', name: 'Long Tân', count: '0', href: '#04' },
]

/** Maps and pictures drawn from data. */
export const pictureExamples: Example[] = [
  {
    name: 'shaded-map',
    node: (
      <ShadedMap
        title="Lượt đến thư viện theo huyện"
        outlines={outlines}
        places={places.map(({ code, name, href }, index) => ({
          code,
          name,
          href,
          value: index === 3 ? null : String(1200 * index),
          printed: index === 3 ? 'chưa báo cáo' : String(1200 * index),
        }))}
      />
    ),
  },
  {
    name: 'place-map',
    node: (
      <PlaceMap
        title="Thư viện theo huyện"
        outlines={outlines}
        places={places}
        selected="02"
        types={['Cấp tỉnh', 'Cấp huyện', 'Cấp xã', 'Trường học', 'Tư nhân', 'Lưu động'].map(name => ({
          code: name,
          name,
        }))}
        points={[
          { lon: 105.05, lat: 10.05, type: 'Cấp tỉnh', name: 'Thư viện tỉnh' },
          { lon: 105.17, lat: 10.16, type: 'Cấp xã', name: 'Thư viện Tân Phú' },
          { lon: 105.32, lat: 10.14, type: 'Trường học', name: 'Trường Hòa Lợi' },
          { lon: 105.1, lat: 9.83, type: 'Lưu động', name: 'Xe sách Bình An' },
        ]}
      />
    ),
  },
  {
    name: 'home: search-box, quick-links, reach-map',
    node: (
      <div class="hero split">
        <div>
          <p class="lead">Ông, bà cần làm thủ tục gì hôm nay?</p>
          <SearchBox
            action="#tim"
            name="home"
            label="Tìm thủ tục"
            placeholder="Ví dụ: thẻ thư viện"
            button="Tìm"
          />
          <QuickLinks
            links={[
              {
                icon: 'file-search',
                title: 'Tra hồ sơ',
                text: 'Xem đang ở bước nào, hẹn ngày nào',
                href: '#1',
              },
              {
                icon: 'badge-check',
                title: 'Kiểm giấy phép',
                text: 'Còn hiệu lực hay không, cấp cho ai',
                href: '#2',
              },
              {
                icon: 'message-square-warning',
                title: 'Phản ánh',
                text: 'Thư viện đóng cửa, sách hỏng',
                href: '#3',
              },
            ]}
          />
        </div>
        <ReachMap title="Tỉnh An Bình" outlines={outlines} places={places} seat="03" beyond="về Hà Nội" />
      </div>
    ),
  },
  {
    name: 'news-list',
    node: (
      <NewsList
        items={[
          { title: 'Hội nghị tổng kết công tác thư viện năm 2021', href: '#n1', when: '25/12/2021, 14:38' },
          { title: 'Mở thêm 12 thư viện cấp xã', href: '#n2', when: '12/12/2021' },
        ]}
      />
    ),
  },
  {
    name: 'article, drawn-picture',
    node: (
      <ArticleFrame
        title="Hội nghị tổng kết công tác thư viện năm 2021"
        dateLine="(14:38 25/12/2021)"
        by="T.M."
        picture={
          <DrawnPicture
            screen={{
              over: 'UBND tỉnh An Bình',
              title: 'Hội nghị trực tuyến',
              under: 'Tổng kết công tác thư viện năm 2021',
            }}
            sites={9}
            alt="Hội trường trước màn hình của hội nghị, 9 điểm cầu trên một đường nối"
            caption="Hình vẽ từ dữ liệu của hội nghị, không phải ảnh chụp"
          />
        }
      >
        <p>
          Đến nay toàn tỉnh có <NumberReference value="240" label="thư viện công cộng" href="#a240" /> thư
          viện.
        </p>
      </ArticleFrame>
    ),
  },
]
