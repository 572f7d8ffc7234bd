import type { RegistrationForm, RegistrationHints } from '#shared/domain/runs/registration-form'
import type { Messages } from '#shared/locales/id'

/** What a type of shop is called: by the service where it said so, else by the console. */
export function typeName(
  code: string,
  hints: RegistrationHints | null,
  { runColumns }: Messages,
): string {
  const named = hints?.userTypes?.find((type) => type.code === code)?.description
  const own: Readonly<Record<string, string>> = runColumns.userTypes
  return named ?? own[code] ?? code
}

/** A sendable registration in two sentences: who is registered, and what else is sent. */
export function describeRegistration(
  { storeName, userType, email, phone, address }: RegistrationForm,
  hints: RegistrationHints | null,
  messages: Messages,
): readonly [string, string] {
  const { summary } = messages.registrationForm
  const type = typeName(userType, hints, messages)
  return [summary.sentence({ store: storeName, type, email }), summary.rest(phone, address)]
}
