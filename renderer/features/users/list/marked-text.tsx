import { Fragment } from 'react'
import { findMatches } from '#shared/domain/search-text'
import styles from '../users.module.css'

/** A text with what was searched for marked in it. */
export function MarkedText({ text, search }: { readonly text: string; readonly search: string }) {
  const matches = search.trim() === '' ? [] : findMatches(text, search)
  if (matches.length === 0) return text
  return (
    <>
      {matches.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(matches[index - 1]?.[1] ?? 0, from)}
          <mark className={styles.mark}>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(matches.at(-1)?.[1])}
    </>
  )
}
