export type { Draft, DraftTyped } from './draft.ts'
export { countStep, type FunnelCount, type FunnelEvent, type FunnelStep, readFunnel } from './funnel.ts'
export { type Judged, type Judgement, judgeDraft } from './judge.ts'
export { type Sending, sendDraft } from './send.ts'
export {
  beginDraft,
  DRAFT_DAYS,
  deleteDraft,
  EMPTY_DAYS,
  findDraft,
  listDrafts,
  type NewDraft,
  type PageSave,
  type Saved,
  SENT_DAYS,
  savePage,
  sweepDrafts,
} from './store.ts'
