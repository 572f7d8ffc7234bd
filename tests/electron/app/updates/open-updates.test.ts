import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { PolicyState } from '#electron/services/settings/policy/read-policy'
import { createSettingsStore } from '#electron/services/settings/settings-store'
import { createMemoryStore } from '#tests/electron/secrets/memory-store'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const app = { isPackaged: true, getAppPath: () => '', getPath: () => '/is-not-there/console' }
vi.mock('electron', () => ({ app }))
const { openUpdates } = await import('#electron/app/updates/open-updates')

/** The updates of a console that was built with a server and a key, where nobody may write. */
function open(
  policyState: PolicyState,
  updates: unknown = { server: 'https://a.example/', keys: ['AA=='] },
) {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '0.1.0', updates }))
  app.getAppPath = () => folder
  const silent = () => undefined
  return openUpdates({
    settings: createSettingsStore(createMemoryStore()),
    policyState,
    log: { info: silent, warn: silent, error: silent },
    isSending: () => false,
    onChange: silent,
  }).updates
}

function inForce(updates: { allowed?: boolean }): PolicyState {
  const rest = { path: '/etc/policy', authorityPem: null, unknownKeys: [] }
  return { kind: 'in-force', policy: { updates }, ...rest }
}

describe('openUpdates()', () => {
  it.each<readonly [string, PolicyState, string]>([
    ['a policy that does not want any', inForce({ allowed: false }), 'policy'],
    [
      'a policy that nobody can read',
      { kind: 'at-fault', path: '/etc/policy', reason: 'not-json', subject: '/etc/policy' },
      'policy',
    ],
    // Asked on: what hinders it then is another thing.
    ['a policy that wants them', inForce({ allowed: true }), 'packages'],
    ['no policy', { kind: 'none' }, 'packages'],
  ])('under %s', async (_name, policy, hindrance) => {
    vi.stubEnv('APPIMAGE', undefined)
    const updates = open(policy)
    await updates.check()
    expect(updates.state()).toEqual({
      kind: 'none',
      hindrance: hindrance === 'packages' && process.platform !== 'linux' ? 'place' : hindrance,
    })
  })

  it.each([
    ['nothing', null],
    ['a server without keys', { server: 'https://a.example/', keys: [] }],
    ['keys without a server', { keys: ['AA=='] }],
  ])('of a console built with %s are none', async (_name, built) => {
    const updates = open({ kind: 'none' }, built)
    await updates.check()
    expect(updates.state()).toEqual({ kind: 'none', hindrance: 'not-set-up' })
  })
})
