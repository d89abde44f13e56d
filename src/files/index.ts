export { type Blob, findBlob, findHandedIn, getBlob, noteBlob, noteHandedIn, type Scan } from './blobs.ts'
export { openClamd, type Scanned, type Scanner } from './clamd.ts'
export { tidyFileName } from './file-name.ts'
export { SCAN_FILES, scanWaiting } from './scans.ts'
export { type FileStore, openFiles, type Stored } from './store.ts'
export { ensureUploadKey } from './upload-key.ts'
export {
  beginUpload,
  dropUpload,
  finishUpload,
  getUpload,
  SWEEP_UPLOADS,
  sweepUploads,
  type Upload,
} from './uploads.ts'
