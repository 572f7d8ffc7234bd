import { screen } from '@testing-library/react'
import type { RunKind } from '#shared/domain/runs/run'
import type { SourceView } from '#shared/ipc/contract/sources'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { openLanding } from '../../../harness/run-pages'
import { sampleSource } from '../../../harness/samples-runs'

export const words = id.runColumns

/** A file that was chosen, at its columns. */
export async function openColumns(
  source: SourceView = sampleSource(),
  prepare: (main: MainDouble) => void = () => undefined,
  kind: RunKind = 'register',
) {
  const page = await openLanding(kind, (main) => {
    main.answer('sources:choose', source)
    main.answer('sources:close', undefined)
    prepare(main)
  })
  await page.operator.click(screen.getByRole('button', { name: id.runStart.choose }))
  await screen.findByRole('heading', { level: 1, name: words.title })
  return page
}

export function goOn(label = words.continueTo(2)) {
  return screen.getByRole('button', { name: label })
}

export function isBlocked(label?: string): boolean {
  return goOn(label).hasAttribute('disabled')
}

export function forAll(field: keyof typeof words.fields) {
  return screen.getByLabelText(words.missing.forAll(words.fields[field]))
}
