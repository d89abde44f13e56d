export { countJobs, type ListedJob, listJobs, retryJob } from './list.ts'
export { ATTEMPTS, enqueue, type Handler, type PatientHandler, type Payload, work } from './outbox.ts'
