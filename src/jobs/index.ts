export { countJobs, type ListedJob, listJobs, retryJob } from './list.ts'
export {
  ATTEMPTS,
  enqueue,
  enqueueMany,
  type Handler,
  type PatientHandler,
  type Payload,
  work,
} from './outbox.ts'
