export { type Access, accessTo, adminUrl, prepareEmbedded, prepareExternal, withAdmin } from './access.ts'
export { type BackupSink, backUp } from './backup.ts'
export { inTransaction } from './in-transaction.ts'
export { type Into, insertRows } from './insert-rows.ts'
export { type Lock, tryLock, waitLock } from './lock.ts'
export {
  clearDatabase,
  isMigrated,
  type Migration,
  migrate,
  migrationsFolder,
  readMigrations,
} from './migrate.ts'
export {
  beginInstallation,
  findInstallation,
  finishInstallation,
  type Installation,
  readOfficeStart,
  rememberOfficeTime,
  resumeOfficeClock,
} from './office-start.ts'
export { DATABASE, externalAccess, homeOf, openAccess } from './open-access.ts'
export { type Db, openPool, type Tx, withDatabase } from './pool.ts'
export { findServer, freePort, type Server, startServer, stopServer } from './postgres.ts'
export { reading } from './reading.ts'
export { type BackupEntry, restore } from './restore.ts'
export { ensureRoles, findMightyRole, grantDatabase } from './roles.ts'
export { ensureSecrets, type Keys, keysOf, type Secrets } from './secrets.ts'
export { together } from './together.ts'
export { unavailable } from './unavailable.ts'
