import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit as countedLimit } from 'hono/body-limit'

/** The form that was posted. One without files is a text: it is not made a stream to be taken apart. */
export async function postedForm(c: Context): Promise<FormData> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? ''))
    return c.req.formData()
  const form = new FormData()
  for (const [name, value] of new URLSearchParams(await c.req.text())) form.append(name, value)
  return form
}

/** Refuses a longer body. Of one that says its length nothing is read for it. */
export function bodyLimit(options: Parameters<typeof countedLimit>[0]): MiddlewareHandler {
  const counted = countedLimit(options)
  return (c, next) => {
    const length =
      c.req.header('transfer-encoding') === undefined ? c.req.header('content-length') : undefined
    return Number(length) <= options.maxSize ? next() : counted(c, next)
  }
}
