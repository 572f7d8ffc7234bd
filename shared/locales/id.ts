import { activationForm } from './id/activation-form'
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
import { registrationForm } from './id/registration-form'
import { repairs } from './id/repairs'
import { results } from './id/results'
import { runCheck } from './id/run-check'
import { runColumns } from './id/run-columns'
import { runResult } from './id/run-result'
import { runSend } from './id/run-send'
import { runStart } from './id/run-start'
import { runTexts } from './id/run-texts'
import { seenAnswers } from './id/seen-answers'
import { settings } from './id/settings'
import { shell } from './id/shell'
import { storage } from './id/storage'
import { sync } from './id/sync'
import { userExport } from './id/user-export'
import { users } from './id/users'

/** Every visible text in Bahasa Indonesia. Functions where a text has blanks. */
export const id = {
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

export type Messages = typeof id
