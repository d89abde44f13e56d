export { createApp, type Web } from './app.tsx'
export type { WebDeps } from './deps.ts'
