export {
  type AccountSeed,
  actorOf,
  actorOfAccount,
  applyAccounts,
  type RoleSeed,
  Visitors,
} from './accounts.ts'
export { type AppliedParty, applyParties, listPartyKeys } from './apply-parties.ts'
export { type AppliedPlace, applyPlaces } from './apply-places.ts'
export { applyStaff, type StaffSeed } from './apply-staff.ts'
export { applyUnits } from './apply-units.ts'
export {
  countForm,
  createGuestKey,
  createGuestParty,
  drawGuestKey,
  drawReference,
  enterAsGuest,
  type GuestKey,
  type GuestRequest,
  guestActor,
  leaveAsGuest,
  readReference,
} from './guests.ts'
export { loadPlaces } from './load-places.ts'
export {
  delegateRole,
  findHolders,
  type Holder,
  type Loan,
  listColleagues,
  listLoans,
  namesOfAccounts,
  takeBackRole,
} from './loans.ts'
export { type Look, logLook, readOwnSecrets, readPartySecrets } from './looks.ts'
export {
  actingFor,
  findAgent,
  giveMandate,
  listMandates,
  type Mandate,
  type MandateSeed,
  mandatesOn,
  principalsOf,
  revokeMandate,
} from './mandates.ts'
export {
  addAlias,
  createParties,
  createParty,
  findPartiesByName,
  findPartiesByNumber,
  findParty,
  mergeParties,
  type Party,
  type PartyKind,
  type PartySecretField,
  type PartySeed,
  resolveParty,
} from './parties.ts'
export type { PasswordCost } from './password.ts'
export { findOutlines } from './place-data.ts'
export { loadPlaceHistory, PlaceHistory, type PlacePast } from './place-history.ts'
export { loadPlaceNames, type PlaceNames } from './place-names.ts'
export {
  findPlace,
  findPlacesByName,
  getPlace,
  listPlaceSuccessors,
  listPlaces,
  type Place,
  type PlaceSuccessor,
  placesAbove,
  placesOn,
  placesUnder,
} from './places.ts'
export * from './rights.ts'
export { partySchema, placeSchema, unitSchema } from './seed-schema.ts'
export { digestOf, listSessions, type Session, type SignInRequest, signIn, signOut } from './sign-in.ts'
export { type Move, type Split, UnitHistory, type UnitPast, type UnitSuccession } from './unit-history.ts'
export { type Cut, type Piece, piecesUnder, rejoined } from './unit-pieces.ts'
export {
  IDENTIFIER_SHAPES,
  type UnitIdentifierSeed,
  type UnitKind,
  type UnitSeed,
  type UnitSuccessionSeed,
  type UnitVersionSeed,
} from './unit-seed.ts'
export {
  assertUnitActs,
  findUnit,
  getUnit,
  listUnitSuccessors,
  listUnits,
  loadUnitHistory,
  loadUnitTree,
  officeOf,
  subtreeIds,
  type Unit,
  type UnitSuccessor,
} from './units.ts'
export { type PlaceKind, placeKinds } from './vi.ts'
