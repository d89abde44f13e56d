import type { SampleParty } from '../sample/act.ts'
import { personName, properName, taxNumber } from '../sample/names.vi.ts'
import { communes, districts } from '../sample/places.vi.ts'
import type { Random } from '../sample/random.ts'
import type { SECTORS } from './definition.ts'
import * as vi from './sample-vi.ts'

type Sector = (typeof SECTORS)[number]

export interface Client {
  party: SampleParty
  kind: 'enterprise' | 'organisation' | 'person' | 'household'
  /** As it stands in the register: people by number, not by name. */
  name: string
  place: string
}

/** Who is visited. The same key gives the same party again. */
export class Clients {
  private readonly known = new Map<string, Client>()
  private readonly random: Random

  constructor(random: Random) {
    this.random = random
  }

  get(key: string, sector: Sector, as: 'person' | 'business' | 'body'): Client {
    const known = this.known.get(key)
    if (known) return known
    const index = this.known.size
    const commune = this.random.pick(communes)
    const client = { ...this.make(index, key, sector, as), place: commune.code }
    this.known.set(key, client)
    return client
  }

  private make(
    index: number,
    key: string,
    sector: Sector,
    as: 'person' | 'business' | 'body',
  ): Omit<Client, 'place'> {
    const ref = `client-${key}`
    if (as === 'person')
      return {
        kind: 'person',
        name: vi.personNumber(index + 1),
        party: { ref, kind: 'person', name: personName(this.random) },
      }
    if (as === 'body') {
      const name = vi.ofPlace(
        vi.bodies[index % vi.bodies.length] ?? '',
        districts[index % districts.length]?.name ?? '',
      )
      return { kind: 'organisation', name, party: { ref, kind: 'organisation', name } }
    }
    const shop = `${vi.shops[sector]} ${properName(index)}`
    if (this.random.chance(0.55))
      return { kind: 'household', name: shop, party: { ref, kind: 'household', name: shop } }
    const name = `${vi.company} ${shop}`
    return {
      kind: 'enterprise',
      name,
      party: { ref, kind: 'organisation', name, taxId: taxNumber(this.random) },
    }
  }
}
