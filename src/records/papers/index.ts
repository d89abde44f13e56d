export {
  type Issuing,
  issuePapers,
  namedPaper,
  type PaperFacts,
  printCode,
  readCode,
  sha256Of,
} from './issue.ts'
export { publishPapers } from './publish.ts'
export { printRegister, type Register, readRegister } from './register.ts'
export { type FoundPaper, getPaper, type PaperRow, type PaperState, papersOf } from './store.ts'
