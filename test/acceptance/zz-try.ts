import { indicators } from '#domains'
import { sample } from '../../src/domains/sample/index.ts'
import { count, Replay } from './replay-sample.ts'

const t0 = performance.now()
const acts = sample(2017)
console.log('acts', acts.length, Math.round(performance.now() - t0), 'ms', acts[0]?.at, acts.at(-1)?.at)
const replay = new Replay()
let bad = 0
const seen = new Map<string, number>()
for (const act of acts) {
  try {
    replay.perform(act)
  } catch (e) {
    const m = String((e as Error).message).split('\n')[0]
    const k = act.on.type + ' ' + act.action
    seen.set(k, (seen.get(k) ?? 0) + 1)
    if ((seen.get(k) ?? 0) < 4) console.log(m)
    bad++
  }
}
console.log('refused', bad)
const rows = [...replay.rows.values()]
const byState = new Map<string, number>()
for (const r of rows) byState.set(r.type + ' ' + r.state, (byState.get(r.type + ' ' + r.state) ?? 0) + 1)
console.log(
  [...byState]
    .sort()
    .map(([k, v]) => k + '=' + v)
    .join('\n'),
)
for (const { definition: d } of indicators) {
  if (d.kind === 'ratio' || d.kind === 'difference') continue
  const out = []
  for (const unit of ['stttt-hau-giang', 'btttt'])
    for (const y of [2016, 2017, 2018]) {
      out.push(count(rows, d.code, { unit, from: y + '-01-01', to: y + '-12-22' }))
    }
  const b = (d.by ?? []).flatMap(n =>
    (d.options?.[n] ?? []).map(
      o =>
        o +
        ':' +
        count(rows, d.code, {
          unit: d.scope.includes('department') ? 'stttt-hau-giang' : 'btttt',
          from: '2017-01-01',
          to: '2017-12-22',
          dims: { [n]: o },
        }),
    ),
  )
  console.log(d.code.padEnd(18), out.join(' '), ' | ', b.join(' '))
}
console.log('instants unique', new Set(acts.map(a => a.at)).size === acts.length)
