import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUpOffice } from '#electron/app/command-line/set-up-office'
import { createSettingsStore } from '#electron/services/settings/settings-store'
import { en } from '#shared/locales/en'
import { createMemoryStore } from '#tests/electron/secrets/memory-store'
import { officePassword, type RegisterServer, startRegisterServer } from './register-server'

let server: RegisterServer
beforeAll(async () => {
  server = await startRegisterServer()
}, 60_000)
afterAll(() => server.remove())

async function setUp(address: string | null, password: string | null = officePassword) {
  const said: string[] = []
  const code = await setUpOffice(
    { settings: createSettingsStore(createMemoryStore({ language: 'en' })) },
    { address, password },
    { writeLine: (line) => said.push(line), writeError: (line) => said.push(`! ${line}`) },
  )
  return { code, said }
}

describe('setUpOffice()', () => {
  it('makes the register, and says so again where it is made', async () => {
    const expected = { code: 0, said: [en.native.commandLine.officeReady] }
    expect(await setUp(server.address())).toEqual(expected)
    expect(await setUp(server.address())).toEqual(expected)
    expect(await server.query('SELECT max(version) AS version FROM elkassa.versions')).toEqual([
      { version: 2 },
    ])
  })

  it('says what keeps it from that', async () => {
    expect(await setUp(server.address(), 'salah')).toEqual({
      code: 2,
      said: [expect.stringContaining(`! ${en.errors['office-denied'].title}.`)],
    })
    expect(await setUp('postgresql://db.example')).toMatchObject({ code: 2 })
    expect(await setUp(null)).toMatchObject({
      code: 2,
      said: [expect.stringContaining('--office')],
    })
  })
})
