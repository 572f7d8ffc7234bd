import { Fragment } from 'react'
import { findMatches } from '#shared/domain/values/search-text'

export interface HighlightProps {
  readonly text: string
  readonly search: string
  readonly className: string | undefined
}

/** A text with what was searched for marked in it. */
export function Highlight({ text, search, className }: HighlightProps) {
  const matches = search.trim() === '' ? [] : findMatches(text, search)
  if (matches.length === 0) return text
  return (
    <>
      {matches.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(matches[index - 1]?.[1] ?? 0, from)}
          <mark className={className}>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(matches.at(-1)?.[1])}
    </>
  )
}
