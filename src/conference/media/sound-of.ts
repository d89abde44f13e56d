import type { AudioSlot, Stage } from './engine.ts'

/** A site is heard once: on stage before in the chair before in dialogue. */
export function soundOf({ speaker, chair, partner }: Stage, slot: AudioSlot): string | undefined {
  if (slot === 'speaker') return speaker
  if (slot === 'chair') return chair === speaker ? undefined : chair
  return partner === speaker || partner === chair ? undefined : partner
}
