export {
  type AddressOf,
  DELIVER,
  deliverNotices,
  type Reached,
  type Way,
  type WayName,
  type Ways,
} from './deliver.ts'
export { countUnread, listNotices, markRead, type ReadNotice } from './inbox.ts'
export { openWays } from './ways.ts'
export { type Notice, writeNotices } from './write.ts'
