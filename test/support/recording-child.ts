import { openMediaLab } from '#support/media-lab'
import { record } from '../../src/conference/media/record/record.ts'
import { publishClip } from '../../src/conference/media/synthetic/publish-clip.ts'
import { readClip } from '../../src/conference/media/synthetic/read-clip.ts'

/** A media process to be killed: it records a room with one flashing site into the folder it is given. */
const lab = await openMediaLab()
const token = lab.tokenOf({ room: 'r', site: 'mot' })
await publishClip({ url: `${lab.url}/whip/r/mot/main`, token }, readClip('flash'), { name: 'mot' })
await lab.desk.setStage('r', { revision: 1, speaker: 'mot' })
record(lab.engine, 'r', process.argv[2] ?? '')
