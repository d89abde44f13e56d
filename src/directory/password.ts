import { hash, verify } from '@node-rs/argon2'

/** Cost of argon2id. Memory in KiB. */
export interface PasswordCost {
  memoryCost: number
  timeCost: number
  parallelism: number
}

/** OWASP Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane. */
export const PASSWORD_COST: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The argon2id hash of a password, with a salt of its own. */
export function hashPassword(password: string, cost: PasswordCost = PASSWORD_COST): Promise<string> {
  return hash(password.normalize('NFC'), cost)
}

const dummies = new Map<string, Promise<string>>()

/** A hash of the same cost that no one knows the password of, to be checked when there is no account. */
export function dummyHash(cost: PasswordCost = PASSWORD_COST): Promise<string> {
  const key = JSON.stringify(cost)
  const dummy = dummies.get(key) ?? hashPassword(crypto.randomUUID(), cost)
  dummies.set(key, dummy)
  return dummy
}

/** True when the password is right; without a hash the answer is no, after the same work. */
export async function checkPassword(
  password: string,
  known: string | null,
  cost: PasswordCost = PASSWORD_COST,
): Promise<boolean> {
  const right = await verify(known ?? (await dummyHash(cost)), password.normalize('NFC'))
  return right && known !== null
}
