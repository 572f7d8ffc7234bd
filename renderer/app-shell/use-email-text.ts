import { maskEmail } from '#shared/domain/users/mask'
import { useStatus } from './status'

/** How an e-mail address is shown: in full, or masked where the operator wants that. */
export type EmailText = (email: string | null) => string

export function useEmailText(): EmailText {
  return useStatus().settings.maskPersonal ? masked : whole
}

const whole: EmailText = (email) => email ?? ''
const masked: EmailText = (email) => (email === null ? '' : maskEmail(email))
