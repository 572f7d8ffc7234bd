import { describe, expect, it } from 'vitest'
import { PolicyFault } from '#electron/services/settings/policy/policy-fault'
import { findPolicyPlace } from '#electron/services/settings/policy/policy-place'

const host = {
  platform: 'linux',
  isPackaged: true,
  env: {},
  user: 1000,
  findProgramData: async () => 'C:\\ProgramData',
} as const

describe('findPolicyPlace()', () => {
  it.each([
    ['linux', '/etc/elkassa-console/policy.json'],
    ['darwin', '/Library/Application Support/ELKASSA Console/policy.json'],
    ['win32', 'C:\\ProgramData\\ELKASSA Console\\policy.json'],
  ] as const)('is on %s where only an administrator can write', async (platform, path) => {
    expect(await findPolicyPlace({ ...host, platform })).toMatchObject({ path, owner: 0 })
  })

  it('takes the word of the environment only where the console is not installed', async () => {
    const env = { ELKASSA_POLICY_FILE: '/tmp/uji/policy.json' }
    const installed = await findPolicyPlace({ ...host, env })
    expect(installed).toEqual(await findPolicyPlace(host))
    expect(await findPolicyPlace({ ...host, env, isPackaged: false })).toEqual({
      path: '/tmp/uji/policy.json',
      owner: 1000,
      top: '/tmp/uji',
    })
  })

  it('goes up to the root', async () => {
    expect(await findPolicyPlace(host)).toMatchObject({ top: '/' })
  })

  it('asks Windows for nothing elsewhere, and fails where Windows does not say', async () => {
    const findProgramData = () => Promise.reject(new PolicyFault('place-unknown', 'ProfileList'))
    await expect(findPolicyPlace({ ...host, findProgramData })).resolves.toBeTruthy()
    await expect(
      findPolicyPlace({ ...host, findProgramData, platform: 'win32' }),
    ).rejects.toMatchObject({ reason: 'place-unknown' })
  })
})
