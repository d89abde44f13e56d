export { type Blob, getBlob, noteBlob } from './blobs.ts'
export { type FileStore, openFiles, type Stored } from './store.ts'
