import type { HttpAnswer, HttpCall } from '#electron/api/http/http-client'

/** A call and its answer as one line of a trace. */
export function describeCall(
  atMs: number,
  { method, path, body }: HttpCall,
  result: HttpAnswer,
): string {
  const fields = new URLSearchParams(body?.text ?? '')
  const about = fields.get('invoice_code') ?? fields.get('email') ?? ''
  const said =
    result.kind === 'answered' ? result.text.slice(0, 400) : `${result.kind} ${result.cause}`
  return `${(atMs / 1000).toFixed(1).padStart(8)} s  ${method} ${path.split('?')[0]} ${about} -> ${said}`
}
