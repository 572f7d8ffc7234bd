import { app } from 'electron'
import { findPolicyPlace } from '#electron/services/settings/policy/policy-place'
import { type PolicyState, readPolicy } from '#electron/services/settings/policy/read-policy'
import { findProgramData, readDescriptors } from '#electron/services/settings/policy/windows-system'

/** The administrator's policy of this computer. Call after the first paint: Windows is asked by programs. */
export async function readOwnPolicy(warn: (message: string) => void): Promise<PolicyState> {
  const { platform, env } = process
  const host = {
    platform,
    isPackaged: app.isPackaged,
    env,
    findProgramData: () => findProgramData(),
  }
  const user = process.getuid?.() ?? 0
  const state = await readPolicy(() => findPolicyPlace({ ...host, user }), {
    platform,
    readDescriptors: (paths) => readDescriptors(paths),
  })
  if (state.kind === 'at-fault') {
    warn(`the policy ${state.path} cannot be used: ${state.reason} ${state.subject}`)
  }
  return state
}
