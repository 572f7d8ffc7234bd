import { activationForm } from './en/activation-form'
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
import { registrationForm } from './en/registration-form'
import { repairs } from './en/repairs'
import { results } from './en/results'
import { runCheck } from './en/run-check'
import { runColumns } from './en/run-columns'
import { runResult } from './en/run-result'
import { runSend } from './en/run-send'
import { runStart } from './en/run-start'
import { runTexts } from './en/run-texts'
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
  activationForm,
  registrationForm,
  checkUser,
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
  runCheck,
  runColumns,
  runResult,
  runSend,
  runStart,
  runTexts,
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
