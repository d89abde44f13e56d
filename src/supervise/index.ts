export { type Round, runWorker } from './run-worker.ts'
export { type Fetches, serveWeb } from './serve-web.ts'
export { addressOf, readSettings, type Settings, StartRefused } from './settings.ts'
export { type Say, type Site, supervise } from './supervise.ts'
