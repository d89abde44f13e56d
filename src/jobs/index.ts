export { countJobs, type ListedJob, listJobs, retryJob } from './list.ts'
export { ATTEMPTS, enqueue, type Handler, type Payload, work } from './outbox.ts'
