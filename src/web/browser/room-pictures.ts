/** Picture and sound of the room's own. */
export const camera = (): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia({
    video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 25, max: 30 } },
    audio: true,
  })

/** A picture and a tone of the site's own, for those who try the room without a camera. */
export async function pattern(site: string): Promise<MediaStream> {
  const number = Number(/\d+$/.exec(site)?.[0] ?? 1)
  const canvas = document.createElement('canvas')
  canvas.width = 320
  canvas.height = 180
  const paint = canvas.getContext('2d')
  let n = 0
  setInterval(() => {
    if (!paint) return
    paint.fillStyle = `hsl(${number * 47}, 60%, 40%)`
    paint.fillRect(0, 0, 320, 180)
    paint.fillStyle = '#fff'
    paint.font = '96px sans-serif'
    paint.fillText(String(number), 130, 125)
    paint.fillRect((n++ * 4) % 320, 168, 24, 8)
  }, 66)
  const context = new AudioContext()
  const tone = new OscillatorNode(context, { frequency: 220 * number })
  const quiet = new GainNode(context, { gain: 0.05 })
  const out = new MediaStreamAudioDestinationNode(context)
  tone.connect(quiet).connect(out)
  tone.start()
  await context.resume()
  return new MediaStream([...canvas.captureStream(15).getTracks(), ...out.stream.getTracks()])
}

/** What a video shows now, small. */
export function stillOf(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = 160
  canvas.height = Math.round((160 * video.videoHeight) / video.videoWidth)
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.6))
}

/** A blob as an address that an image may have. */
export const textOf = (blob: Blob): Promise<string> =>
  new Promise(resolve => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.readAsDataURL(blob)
  })
