import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const onlyWhereWanted =
  /@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g

/** Sheets that animate whatever the system asks for. */
function findAnimated(sheets: Readonly<Record<string, string>>): string[] {
  const entries = Object.entries(sheets)
  return entries.flatMap(([path, css]) =>
    /\banimation(-name)?:/.test(css.replaceAll(onlyWhereWanted, '')) ? [path] : [],
  )
}

it('animates nothing where the system asks for less motion', () => {
  const paths = globSync('renderer/**/*.css')
  const sheets = Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]))
  expect(paths.length).toBeGreaterThan(10)
  expect(findAnimated(sheets)).toEqual([])
})

it('finds an animation outside of the rule, and none inside', () => {
  const animated = '.a {\n  animation: fade 1s;\n}\n'
  const wanted = `@media (prefers-reduced-motion: no-preference) {\n${animated}}\n`
  expect(findAnimated({ bad: `${wanted}${animated}`, good: wanted })).toEqual(['bad'])
})
