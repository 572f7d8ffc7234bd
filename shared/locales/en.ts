import { activateRun } from './en/activate-run'
import { activationForm } from './en/activation-form'
import { checkRun } from './en/check-run'
import { checkUser } from './en/check-user'
import { errors } from './en/errors'
import { firstStart } from './en/first-start'
import { formats } from './en/formats'
import { history } from './en/history'
import { home } from './en/home'
import { native } from './en/native'
import { palette } from './en/palette'
import { problems } from './en/problems'
import { reasons } from './en/reasons'
import { reconcile } from './en/reconcile'
import { record } from './en/record'
import { reference } from './en/reference'
import { registerCheck } from './en/register-check'
import { registerColumns } from './en/register-columns'
import { registerResult } from './en/register-result'
import { registerSend } from './en/register-send'
import { registerStart } from './en/register-start'
import { registrationForm } from './en/registration-form'
import { repairs } from './en/repairs'
import { results } from './en/results'
import { seenAnswers } from './en/seen-answers'
import { settings } from './en/settings'
import { shell } from './en/shell'
import { storage } from './en/storage'
import { sync } from './en/sync'
import { userExport } from './en/user-export'
import { users } from './en/users'
import type { Messages } from './id'

/** Every visible text in English; a key missing here does not compile. */
export const en: Messages = {
  activateRun,
  activationForm,
  registrationForm,
  checkUser,
  checkRun,
  errors,
  firstStart,
  formats,
  home,
  history,
  native,
  palette,
  problems,
  reasons,
  reconcile,
  record,
  reference,
  registerCheck,
  registerColumns,
  registerResult,
  registerSend,
  registerStart,
  repairs,
  results,
  seenAnswers,
  settings,
  shell,
  storage,
  sync,
  userExport,
  users,
}
