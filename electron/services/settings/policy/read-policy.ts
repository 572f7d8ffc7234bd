import { isAbsolute } from 'node:path'
import { longestAuthorityText } from '#shared/domain/authority'
import type { PolicyReport } from '#shared/domain/policy'
import { readCertificates } from '../authorities'
import { type Policy, parsePolicy } from './parse-policy'
import { PolicyFault } from './policy-fault'
import type { PolicyPlace } from './policy-place'
import { readTrusted, type Trust } from './trusted-file'

/** What an administrator set for all operators of this computer. */
export type PolicyState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'in-force'
      readonly path: string
      readonly policy: Policy
      /** Of the file that `certificates` names; null where it names none. */
      readonly authorityPem: string | null
      readonly unknownKeys: readonly string[]
    }
  | Extract<PolicyReport, { kind: 'at-fault' }>

export const noPolicy: PolicyState = { kind: 'none' }

/** Bytes a policy may have. */
const longestPolicy = 65_536

/** Reads the policy at its place. Never rejects: what is wrong with it is a state. */
export async function readPolicy(
  findPlace: () => Promise<PolicyPlace>,
  system: Pick<Trust, 'platform' | 'readDescriptors'>,
): Promise<PolicyState> {
  let path = 'policy.json'
  try {
    const place = await findPlace()
    path = place.path
    const trust = { ...system, ...place }
    const text = await readTrusted(path, longestPolicy, trust)
    if (text === null) return noPolicy
    const { policy, unknownKeys } = parsePolicy(text, path)
    const authorityPem = await readAuthorities(policy.certificates, trust)
    return { kind: 'in-force', path, policy, authorityPem, unknownKeys }
  } catch (error) {
    if (error instanceof PolicyFault) {
      return { kind: 'at-fault', path, reason: error.reason, subject: error.subject }
    }
    return { kind: 'at-fault', path, reason: 'unreadable', subject: path }
  }
}

async function readAuthorities(path: string | undefined, trust: Trust): Promise<string | null> {
  if (path === undefined) return null
  if (!isAbsolute(path)) throw new PolicyFault('bad-value', 'certificates')
  const text = await readTrusted(path, longestAuthorityText, trust)
  if (text === null) throw new PolicyFault('missing', path)
  const authorityPem = readCertificates(text).map(String).join('')
  if (authorityPem === '') throw new PolicyFault('not-certificates', path)
  return authorityPem
}
