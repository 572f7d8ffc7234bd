import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { expect, onTestFinished } from 'vitest'
import type { Status } from '#shared/domain/settings'
import { App } from '../../../renderer/app'
import { followEvents } from '../../../renderer/ipc/follow-events'
import { createQueryClient } from '../../../renderer/ipc/query-client'
import { createMainDouble, type MainDouble } from './main-double'
import { sampleOverview, sampleProof, sampleStatus } from './samples'

/** The whole page as the window shows it, and who uses it. */
export interface OpenPage {
  readonly main: MainDouble
  readonly operator: UserEvent
}

/**
 * Draws the page over a double of main that knows what every screen asks for, and no users, runs or
 * history; `prepare` says what is otherwise. The test fails where a call was not answered, or broke
 * the contract.
 */
export function openPage(
  prepare: (main: MainDouble) => void = () => undefined,
  status: Status = sampleStatus(),
): OpenPage {
  const main = createMainDouble()
  answerFrame(main, status)
  prepare(main)
  Object.defineProperty(window, 'api', { value: main.bridge, configurable: true })
  const client = createQueryClient()
  const unfollow = followEvents(client)
  const operator = userEvent.setup({ delay: null })
  render(
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>,
  )
  onTestFinished(() => {
    cleanup()
    unfollow()
    client.clear()
    expect(main.faults).toEqual([])
  })
  return { main, operator }
}

function answerFrame(main: MainDouble, status: Status): void {
  main.answer('app:status', status)
  main.answer('overview:read', sampleOverview())
  main.answer('runs:list', [])
  main.answer('unresolved:count', { all: 0, forPerson: 0 })
  main.answer('history:proof', sampleProof)
}
