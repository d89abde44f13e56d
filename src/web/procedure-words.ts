import type { TypeVersion } from '#records'

/** What a procedure is called in lists: its own name where its records are called otherwise. */
export const procedureName = ({ words }: TypeVersion): string => words.procedure?.name ?? words.name
