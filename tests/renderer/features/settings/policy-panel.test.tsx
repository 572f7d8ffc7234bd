import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type GovernedKey, governedKeySchema, type PolicyReport } from '#shared/domain/policy'
import type { Settings } from '#shared/domain/settings'
import { id } from '#shared/locales/id'
import { openPage } from '../../harness/open-page'
import { goToScreen } from '../../harness/operate'
import { sampleStatus } from '../../harness/samples'

const { policy: words, settings, storage } = id
const path = '/etc/elkassa-console/policy.json'
const fault = { kind: 'at-fault', path, reason: 'bad-value', subject: 'proxy.mode' } as const

function inForce(governs: readonly GovernedKey[], rest: object = {}): PolicyReport {
  const none = { services: null, unknownKeys: [], closedService: null }
  return { kind: 'in-force', path, governs: [...governs], ...none, ...rest }
}

async function openSettings(policy: PolicyReport, chosen: Partial<Settings> = {}) {
  const page = openPage(undefined, sampleStatus({ policy, settings: chosen }))
  await goToScreen(page, 'settings')
  await screen.findByRole('heading', { name: settings.network.title })
  return page
}

describe('what an administrator set', () => {
  it('is shown with its values and can be changed nowhere', async () => {
    await openSettings(inForce(governedKeySchema.options, { services: ['https://a.id'] }), {
      ...{ proxyMode: 'own', proxyUrl: 'http://proksi:8080', historyMonths: 24, maxInFlight: 3 },
    })
    expect(screen.getAllByText(words.source)).toHaveLength(9)
    for (const value of ['http://proksi:8080', 'https://a.id', '3', words.months(24), path]) {
      expect(screen.getByText(value)).toBeTruthy()
    }
    expect(
      screen.queryByRole('radio', { name: new RegExp(settings.network.modes.none) }),
    ).toBeNull()
    // An operator's choice, of a proxy that is not his.
    expect(screen.queryByText(settings.network.modes.own)).toBeNull()
    expect(screen.queryByRole('switch', { name: new RegExp(storage.mask) })).toBeNull()
    expect(screen.queryByLabelText(settings.sending.maxInFlight)).toBeNull()
    expect(screen.queryByRole('button', { name: settings.network.authority.choose })).toBeNull()
  })

  it('leaves everything else to the operator, and names what it does not know', async () => {
    await openSettings(inForce([], { unknownKeys: ['Server', 'retention.logs'] }))
    expect(screen.getByText(words.unknown(['Server', 'retention.logs']))).toBeTruthy()
    expect(screen.queryByText(words.source)).toBeNull()
    expect(screen.getByRole('switch', { name: new RegExp(storage.mask) })).toBeTruthy()
  })

  it('has each service it allows on a line of its own', async () => {
    await openSettings(inForce([], { services: ['https://a.id', 'https://b.id'] }))
    const shown = screen.getByText(/a\.id/)
    expect(shown.textContent).toBe('https://a.id\nhttps://b.id')
  })

  it('is not spoken of where there is none', async () => {
    await openSettings({ kind: 'none' })
    expect(screen.queryByRole('heading', { name: words.title })).toBeNull()
  })

  it('says what is wrong with it, once in the settings and on every other screen', async () => {
    const page = await openSettings(fault, { mode: 'live' })
    expect(screen.getAllByText(words.lockedTitle)).toHaveLength(1)
    expect(screen.getByText(/proxy\.mode/)).toBeTruthy()
    await goToScreen(page, 'register')
    await screen.findByText(words.lockedTitle)
  })
})
