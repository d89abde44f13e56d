import { holds } from '#records'
import type { Field, RecordTypeDefinition } from '#records/define'

function plainest(field: Field): unknown {
  switch (field.kind) {
    case 'choice':
      return field.options?.[0]
    case 'integer':
    case 'money':
      return Math.max(field.min ?? 1, 1)
    case 'date':
      return '2018-12-01'
    case 'instant':
      return '2030-01-02T09:00:00+07:00'
    case 'yesNo':
      return false
    case 'place':
      return '31318'
    case 'phone':
      return '0918123456'
    case 'url':
      return 'https://mau.example/trang'
    case 'file':
      return 'a'.repeat(64)
    default:
      return 'Nội dung mẫu'.padEnd(field.min ?? 0, '.').slice(0, field.max ?? 100)
  }
}

/** The plainest form that an action takes: every field that must be given, and nothing else. */
export function anyForm({ fields, actions }: RecordTypeDefinition, action: string): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const name of actions[action]?.asks ?? []) {
    const field = fields[name]
    if (!field || (field.when && !holds(field.when, values, '2018-01-01'))) continue
    const isAsked = field.required || (field.requiredWhen && holds(field.requiredWhen, values, '2018-01-01'))
    if (isAsked) values[name] = plainest(field)
  }
  return values
}
