import type { ComponentChildren } from 'preact'
import { dataExamples } from './examples/data.vi.tsx'
import { formExamples } from './examples/forms.vi.tsx'
import { numberExamples } from './examples/numbers.vi.tsx'
import { pictureExamples } from './examples/pictures.vi.tsx'
import { recordExamples } from './examples/records.vi.tsx'

export interface Example {
  /** The components it shows. */
  name: string
  node: ComponentChildren
}

/** Every component in every state, with invented data; accessibility is checked over all of them. */
export const examples: readonly Example[] = [
  ...numberExamples,
  ...dataExamples,
  ...recordExamples,
  ...formExamples,
  ...pictureExamples,
]
