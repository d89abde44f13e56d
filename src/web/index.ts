export { createApp, type Web } from './app.tsx'
export type { WebDeps } from './deps.ts'
export { PublishedPages, stateOf } from './published-pages.ts'
