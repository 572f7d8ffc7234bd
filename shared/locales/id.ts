import { activateRun } from './id/activate-run'
import { activationForm } from './id/activation-form'
import { checkRun } from './id/check-run'
import { checkUser } from './id/check-user'
import { errors } from './id/errors'
import { firstStart } from './id/first-start'
import { formats } from './id/formats'
import { history } from './id/history'
import { home } from './id/home'
import { native } from './id/native'
import { palette } from './id/palette'
import { problems } from './id/problems'
import { reasons } from './id/reasons'
import { reconcile } from './id/reconcile'
import { record } from './id/record'
import { reference } from './id/reference'
import { registerCheck } from './id/register-check'
import { registerColumns } from './id/register-columns'
import { registerResult } from './id/register-result'
import { registerSend } from './id/register-send'
import { registerStart } from './id/register-start'
import { registrationForm } from './id/registration-form'
import { repairs } from './id/repairs'
import { results } from './id/results'
import { seenAnswers } from './id/seen-answers'
import { settings } from './id/settings'
import { shell } from './id/shell'
import { storage } from './id/storage'
import { sync } from './id/sync'
import { userExport } from './id/user-export'
import { users } from './id/users'

/** Every visible text in Bahasa Indonesia. Functions where a text has blanks. */
export const id = {
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

export type Messages = typeof id
