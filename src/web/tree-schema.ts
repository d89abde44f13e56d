import { z } from '@hono/zod-openapi'

/** The reading that a program asks for. */
export const treeSchema = z
  .string()
  .regex(/^(as-was|as-is|(as-of:)?\d{4}-\d{2}-\d{2})$/)
  .optional()
  .openapi({ description: 'Along which tree of units and places: as-was (usual), as-is, as-of:2025-07-01' })
