/**
 * On forms with files: a chosen file is sent at once, in pieces that survive a broken connection, and the form carries
 * what it became. Without scripts, or when that fails, the file goes with the form as it always did.
 */
import { dropFile, sendFile } from './send-file.ts'

interface Words {
  label: string
  sending: string
  away: string
  judging: string
  done: string
  plain: string
  waiting: string
  tooLarge: string
  drop: string
}

interface Taken {
  /** Resolves to whether the form may go. */
  sending?: Promise<boolean> | undefined
  say(text: string): void
  input: HTMLInputElement
  words: Words
}

const forms = new WeakMap<HTMLFormElement, Taken[]>()

for (const place of document.querySelectorAll<HTMLElement>('[data-upload]:not([data-taken])')) takeOver(place)

function takeOver(place: HTMLElement): void {
  const input = place.querySelector<HTMLInputElement>('input[type=file]')
  const form = input?.form
  if (!input || !form) return
  place.dataset['taken'] = ''
  const words = JSON.parse(place.dataset['words'] ?? '{}') as Words
  const view = drawStatus(place, words.drop)
  const carried = carriedInput(place)
  const carriedBefore = carried.value
  const taken: Taken = { input, words, say: view.say }
  ofForm(form).push(taken)

  let under: { file: File; control: AbortController } | undefined
  const leave = (): void => {
    under?.control.abort()
    if (under) dropFile(under.file)
    under = undefined
    taken.sending = undefined
    carried.value = carriedBefore
    view.clear()
    clearFault(place, input)
  }
  view.onDrop(() => {
    leave()
    input.value = ''
    input.focus()
  })
  input.addEventListener('change', () => {
    leave()
    const file = input.files?.[0]
    if (!file || file.size === 0) return
    if (file.size > Number(place.dataset['most'])) {
      input.value = ''
      showFault(place, input, `${words.label}: ${words.tooLarge}`)
      return
    }
    const control = new AbortController()
    under = { file, control }
    taken.sending = send(file, control.signal)
  })

  async function send(file: File, signal: AbortSignal): Promise<boolean> {
    view.begin(file, `${words.sending} ${file.name}`)
    const progress = {
      came: (bytes: number) => view.came(bytes, `${words.sending} ${file.name}`),
      away: () => view.say(words.away),
      judging: () => view.say(words.judging),
    }
    const sent = await sendFile(place.dataset['upload'] ?? '', file, progress, signal).catch(() => undefined)
    if (signal.aborted) return false
    under = undefined
    taken.sending = undefined
    if (!sent) {
      view.end(words.plain)
      return true
    }
    if (input) input.value = ''
    if ('fault' in sent) {
      view.clear()
      if (input) showFault(place, input, `${words.label}: ${sent.fault}`)
      return false
    }
    carried.value = sent.carried
    view.end(`${words.done} ${sent.said}`)
    return true
  }
}

function carriedInput(place: HTMLElement): HTMLInputElement {
  const name = place.dataset['carried'] ?? ''
  const there = place.querySelector<HTMLInputElement>('input[type=hidden]')
  if (there) return there
  const made = document.createElement('input')
  made.type = 'hidden'
  made.name = name
  return place.appendChild(made)
}

/** A form that is sent meanwhile waits, and goes by itself; where a file was refused, it stays. */
function ofForm(form: HTMLFormElement): Taken[] {
  const known = forms.get(form)
  if (known) return known
  const all: Taken[] = []
  forms.set(form, all)
  let waiting = false
  form.addEventListener('submit', async event => {
    const under = all.filter(one => one.sending)
    if (under.length === 0) return
    event.preventDefault()
    if (waiting) return
    waiting = true
    for (const one of under) one.say(one.words.waiting)
    const went = await Promise.all(under.map(one => one.sending))
    waiting = false
    const stopped = under[went.indexOf(false)]
    if (stopped) stopped.input.focus()
    else form.requestSubmit(event.submitter)
  })
  return all
}

function drawStatus(place: HTMLElement, dropWord: string) {
  const box = document.createElement('div')
  box.className = 'upload-status'
  box.hidden = true
  const text = box.appendChild(document.createElement('p'))
  text.setAttribute('role', 'status')
  const bar = box.appendChild(document.createElement('progress'))
  bar.className = 'progress'
  const button = box.appendChild(document.createElement('button'))
  button.type = 'button'
  button.className = 'button quiet small'
  button.textContent = dropWord
  place.append(box)
  const say = (words: string): void => {
    if (text.textContent !== words) text.textContent = words
  }
  return {
    say,
    begin: (file: File, words: string) => {
      box.hidden = false
      bar.hidden = false
      bar.max = file.size
      bar.value = 0
      bar.setAttribute('aria-label', words)
      say(words)
    },
    came: (bytes: number, words: string) => {
      bar.value = bytes
      say(words)
    },
    end: (words: string) => {
      bar.hidden = true
      say(words)
    },
    clear: () => {
      box.hidden = true
      say('')
    },
    onDrop: (work: () => void) => button.addEventListener('click', work),
  }
}

function showFault(place: HTMLElement, input: HTMLInputElement, sentence: string): void {
  clearFault(place, input)
  const fault = document.createElement('p')
  fault.className = 'field-error upload-fault'
  fault.id = `${input.id}-upload-fault`
  fault.setAttribute('role', 'alert')
  fault.textContent = sentence
  input.closest('.field-control')?.before(fault)
  input.closest('.field')?.classList.add('faulty')
  input.setAttribute('aria-invalid', 'true')
  input.setAttribute('aria-describedby', [...described(input), fault.id].join(' '))
}

/** What the server said of an earlier file goes too: another was chosen. */
function clearFault(place: HTMLElement, input: HTMLInputElement): void {
  const faults = [...place.querySelectorAll('.field-error')]
  const ids = faults.map(({ id }) => id)
  for (const fault of faults) fault.remove()
  input.closest('.field')?.classList.remove('faulty')
  input.removeAttribute('aria-invalid')
  const left = described(input).filter(id => !ids.includes(id))
  if (left.length > 0) input.setAttribute('aria-describedby', left.join(' '))
  else input.removeAttribute('aria-describedby')
}

const described = (input: HTMLInputElement): string[] =>
  (input.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean)
