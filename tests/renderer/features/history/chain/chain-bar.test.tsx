import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { HistoryProof } from '#shared/domain/history'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { openPage } from '../../../harness/open-page'
import { goToScreen, having, press } from '../../../harness/operate'
import { noon, sampleProof, sampleStatus } from '../../../harness/samples'

const { chain, keep } = id.history
const intact = { ...sampleProof, kind: 'intact', checkedAt: noon + 3600, entries: 1230 } as const
const broken: HistoryProof = {
  kind: 'broken',
  checkedAt: noon,
  entryId: 41,
  problem: 'changed',
}

async function openHistory(
  prepare: (main: MainDouble) => void = () => undefined,
  status = sampleStatus(),
) {
  const page = openPage((main) => {
    main.answer('history:list', [])
    main.answer('history:count', 0)
    prepare(main)
  }, status)
  await goToScreen(page, 'history')
  await screen.findByRole('heading', { name: id.shell.screens.history })
  return page
}

describe('the chain of history', () => {
  it('is said to be looked at until main has proven it', async () => {
    const { main } = await openHistory(({ answer }) =>
      answer('history:proof', { kind: 'checking' }),
    )
    await screen.findByText(chain.checking)
    main.tell('history:proof', sampleProof)
    await screen.findByText(chain.intact(id.formats.dateTime(noon)))
    expect(screen.queryByText(chain.checking)).toBeNull()
  })

  it('is looked at again when asked, and the result said with how much it was', async () => {
    const page = await openHistory(({ answer }) =>
      answer('history:verify', { ...intact, hash: '1'.repeat(64), lastId: 1230 }),
    )
    await press(page, chain.verify)
    await screen.findByText(chain.verified(1230))
    expect(screen.getByText(chain.intact(id.formats.dateTime(noon + 3600)))).toBeTruthy()
  })

  it('says what is wrong and what to do, and takes away the way to cut it', async () => {
    const { main } = await openHistory()
    await screen.findByRole('region', { name: chain.label })
    main.tell('history:proof', broken)
    const notice = await screen.findByRole('alert')
    expect(notice.textContent).toContain(chain.broken(41))
    expect(notice.textContent).toContain(chain.problems.changed)
    expect(notice.textContent).toContain(chain.whatToDo)
    expect(screen.queryByRole('region', { name: chain.label })).toBeNull()
    expect(screen.queryByRole('button', { name: having(keep.label) })).toBeNull()
  })

  it('opens the data folder from there, and says where that failed', async () => {
    const page = await openHistory(({ answer, refuse }) => {
      answer('history:proof', broken)
      refuse('app:open-folder', 'file-not-found')
    })
    await press(page, chain.openFolder)
    await screen.findByText(id.errors['file-not-found'].title)
    expect(page.main.inputsOf('app:open-folder')).toEqual([{ folder: 'data' }])
  })

  it('says nothing good of a chain that a second look finds broken', async () => {
    const page = await openHistory(({ answer }) => answer('history:verify', broken))
    await press(page, chain.verify)
    await screen.findByText(chain.broken(41))
    expect(screen.queryByText(chain.intact(id.formats.dateTime(noon)))).toBeNull()
  })

  it('is read again when asked, where it could not be', async () => {
    const page = await openHistory(({ refuse }) => refuse('history:proof', 'ledger-damaged'))
    await screen.findByText(`${id.errors['ledger-damaged'].title}.`)
    expect(screen.queryByRole('region', { name: chain.label })).toBeNull()
    page.main.answer('history:proof', sampleProof)
    await press(page, id.shell.retry)
    await screen.findByText(chain.intact(id.formats.dateTime(noon)))
  })

  it('tells on every other screen that it is broken, and leads to its own', async () => {
    const page = openPage(({ answer }) => {
      answer('history:proof', broken)
      answer('history:list', [])
      answer('history:count', 0)
    })
    await screen.findByText(chain.broken(41))
    expect(screen.queryByText(having(chain.whatToDo))).toBeNull()
    const content = screen.getByRole('main')
    const way = within(content).getByRole('button', { name: id.shell.screens.history })
    await page.operator.click(way)
    await screen.findByText(having(chain.whatToDo))
    expect(screen.getAllByText(chain.broken(41))).toHaveLength(1)
  })
})
