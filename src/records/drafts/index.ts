export type { Draft, DraftTyped } from './draft.ts'
export { type Judged, type Judgement, judgeDraft } from './judge.ts'
export { type Sending, sendDraft } from './send.ts'
export {
  beginDraft,
  DRAFT_DAYS,
  deleteDraft,
  findDraft,
  listDrafts,
  type NewDraft,
  type PageSave,
  type Saved,
  SENT_DAYS,
  savePage,
  sweepDrafts,
} from './store.ts'
