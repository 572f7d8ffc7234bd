import { describe, expect, it } from 'vitest'
import config from '../../../electron-builder.config.mjs'
import { withUpdates } from '../../../scripts/lib/package/updates.mjs'

const both = { ELKASSA_UPDATE_SERVER: 'https://updates.example/', ELKASSA_UPDATE_KEYS: 'AA==,BB==' }

describe('withUpdates()', () => {
  it('leaves a package without updates where the environment says nothing of them', () => {
    expect(withUpdates(config, 'win32', {})).toBe(config)
  })

  it('puts server and keys into the application', () => {
    expect(withUpdates(config, 'linux', both)).toMatchObject({
      extraMetadata: { updates: { server: 'https://updates.example/', keys: ['AA==', 'BB=='] } },
    })
  })

  it.each([
    ['a server alone', 'linux', { ELKASSA_UPDATE_SERVER: 'https://updates.example/' }],
    ['keys alone', 'linux', { ELKASSA_UPDATE_KEYS: 'AA==' }],
    ['no publisher on Windows', 'win32', both],
  ])('refuses %s', (_name, platform, env) => {
    expect(() => withUpdates(config, platform, env)).toThrow(/ELKASSA_UPDATE_/)
  })
})
