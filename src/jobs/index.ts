export { ATTEMPTS, enqueue, type Handler, type Payload, work } from './outbox.ts'
