import { screen } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { emptyForm } from '#shared/domain/runs/activation-form'
import { emptyRegistration } from '#shared/domain/runs/registration-form'
import type { Row, RowFilter } from '#shared/domain/runs/row'
import type { Run, RunKind } from '#shared/domain/runs/run'
import type { Status } from '#shared/domain/settings'
import type { Output } from '#shared/ipc/contract'
import { id } from '#shared/locales/id'
import type { MainDouble } from './main-double'
import { type OpenPage, openPage } from './open-page'
import { goToScreen } from './operate'
import { sampleStatus } from './samples'
import { sampleCheckedForm, sampleCheckedRegistration } from './samples-runs'

export async function openTab(operator: UserEvent, name: string): Promise<void> {
  await operator.click(await screen.findByRole('tab', { name }))
}

/** What the two forms ask for as soon as they are shown: nothing is filled in yet. */
export function answerForms(main: MainDouble): void {
  main.answer('activation:hints', { packets: [], gateways: [], methods: [], lastOfPacket: {} })
  const missing = [{ field: 'user', code: 'required' as const }]
  const nobody = { user: null, branchId: '', packetId: '' }
  const empty = sampleCheckedForm({ values: emptyForm, problems: missing, ...nobody })
  main.answer('activation:check', empty)
  main.answer('search:everything', { recent: [], users: [], branches: [], runs: [] })
  main.answer('registration:hints', { userTypes: null })
  main.answer('registration:check', sampleCheckedRegistration({ values: emptyRegistration }))
}

/** The first step of a kind of bulk work. */
export async function openLanding(
  kind: RunKind,
  prepare: (main: MainDouble) => void = () => undefined,
  status: Status = sampleStatus(),
): Promise<OpenPage> {
  const page = openPage((main) => {
    answerForms(main)
    prepare(main)
  }, status)
  await goToScreen(page, kind === 'register' ? 'register' : 'activate')
  if (kind !== 'register') await openTab(page.operator, id.shell.activateTabs[kind])
  return page
}

/** A run and its rows, as main has them from now on. */
export function answerRun(main: MainDouble, run: Run, rows: readonly Row[] = []): void {
  main.answer('runs:list', [run])
  main.answer('runs:find', run)
  main.answer('runs:rows', ({ filter, offset, limit }) => {
    const left = rows.filter((row) => isLeft(row, filter))
    return { rows: left.slice(offset, offset + limit), count: left.length }
  })
  main.answer('runs:problems', () => countProblems(rows))
  main.answer('activation:hints', { packets: [], gateways: [], methods: [], lastOfPacket: {} })
  main.answer('runs:next-problem', ({ position, filter, backwards }) => {
    const list = rows.filter((row) => isLeft(row, filter))
    const found = list.filter(({ state }) => state === 'problem')
    const next = backwards
      ? (found.findLast((row) => row.position < position) ?? found.at(-1))
      : (found.find((row) => row.position > position) ?? found[0])
    return next ? { offset: list.indexOf(next), position: next.position } : null
  })
}

function countProblems(rows: readonly Row[]) {
  const counts = new Map<string, Output<'runs:problems'>[number]>()
  for (const { state, problems } of rows) {
    for (const { field, code: problem } of state === 'problem' ? problems : []) {
      const count = (counts.get(field + problem)?.count ?? 0) + 1
      counts.set(field + problem, { field, problem, count })
    }
  }
  return [...counts.values()]
}

function isLeft(row: Row, filter: RowFilter): boolean {
  const { state, repairs, conflict, sentAt } = row
  if (typeof filter === 'object') {
    const { field, problem, text = row.values[field] } = filter
    const has = row.problems.some((found) => found.field === field && found.code === problem)
    return state === 'problem' && has && text === row.values[field]
  }
  switch (filter) {
    case 'all':
      return true
    case 'repaired':
      return repairs.length > 0
    case 'already':
      return conflict !== null && conflict.kind !== 'left-out'
    case 'left-out':
      return conflict?.kind === 'left-out'
    case 'attempted':
      return sentAt !== null
    default:
      return state === filter
  }
}

/** Opens a run as the operator does: from the list under the first step of its kind. */
export async function openRun(
  run: Run,
  rows: readonly Row[] = [],
  prepare: (main: MainDouble) => void = () => undefined,
  status?: Status,
): Promise<OpenPage> {
  const page = await openLanding(
    run.kind,
    (main) => {
      answerRun(main, run, rows)
      prepare(main)
    },
    status,
  )
  const { openLabel, resumeLabel } = id.runStart.runs
  const isOpened = ['running', 'finished', 'cancelled'].includes(run.state)
  const label = isOpened ? openLabel : resumeLabel
  await page.operator.click(await screen.findByRole('button', { name: label(run.source.name) }))
  return page
}

/** Opens a list of choices by the name of its field, and takes one. */
export async function choose(operator: UserEvent, field: string, option: string): Promise<void> {
  await operator.click(screen.getByRole('button', { name: new RegExp(escaped(field)) }))
  await operator.click(
    await screen.findByRole('option', { name: new RegExp(`^${escaped(option)}`) }),
  )
}

/** A text as a pattern that matches just it. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
