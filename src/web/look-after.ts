import type { Actor } from '#directory'

/** Roles that look after the machine, in the office whose site it is. */
const roles: readonly string[] = ['it_officer', 'administrator']

/** May the actor see and mend what the machine does in the background? */
export const mayLookAfter = (actor: Actor, homeOffice: number): boolean =>
  actor.roles.some(held => held.office === homeOffice && roles.includes(held.role))
