import type { AudioSlot, Slot, Stage } from './engine.ts'

/** A site is heard once: on stage before in the chair before in dialogue. */
export function soundOf({ speaker, chair, partner }: Stage, slot: AudioSlot): string | undefined {
  if (slot === 'speaker') return speaker
  if (slot === 'chair') return chair === speaker ? undefined : chair
  return partner === speaker || partner === chair ? undefined : partner
}

/** Tracks that are played together, so that lips match. */
const STREAM: Record<string, string> = {
  'video stage': 'stage',
  'audio speaker': 'stage',
  'video partner': 'partner',
  'audio partner': 'partner',
  'video content': 'content',
  'audio chair': 'chair',
}
/** The name of the stream that a track belongs to, as a browser is told it. */
export const streamOf = ({ kind, slot }: Slot): string => STREAM[`${kind} ${slot}`] ?? slot
