export type { MediaDoor } from './door.ts'
export * from './engine.ts'
