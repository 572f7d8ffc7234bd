import { hasHalfCharacter } from '#shared/domain/values/half-character'

const mark = '[removed]'

// Key and token travel in query strings (api.md, "Secrecy"); emails are personal data.
const pairs =
  /\b((?:api[-_]?)?key|token|password|kata_sandi|authorization)(["']?\s*[=:]\s*)("[^"]*"|'[^']*'|[^\s&,;"'})\]]+)/gi
const emails = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const queries = /(\bhttps?:\/\/[^\s?#"']+)\?[^\s"']*/gi

export interface Redactor {
  /** From now on this text is removed wherever it stands, plain or URL-encoded. */
  readonly hide: (secret: string) => void
  readonly redact: (text: string) => string
}

/** Removes secrets and emails from text on its way to the log. */
export function createRedactor(): Redactor {
  const secrets = new Set<string>()
  return {
    hide: (secret) => {
      // Shorter ones would remove parts of ordinary words.
      if (secret.length < 4) return
      for (const form of [
        secret,
        ...(hasHalfCharacter(secret) ? [] : [encodeURIComponent(secret)]),
        JSON.stringify(secret).slice(1, -1),
      ]) {
        secrets.add(form)
      }
    },
    redact: (text) => {
      let result = text
      for (const secret of secrets) result = result.replaceAll(secret, mark)
      return result
        .replace(queries, `$1?${mark}`)
        .replace(pairs, `$1$2${mark}`)
        .replace(emails, mark)
    },
  }
}
