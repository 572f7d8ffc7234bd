import { errors } from './id/errors'
import { firstStart } from './id/first-start'
import { formats } from './id/formats'
import { history } from './id/history'
import { home } from './id/home'
import { native } from './id/native'
import { office } from './id/office'
import { palette } from './id/palette'
import { policy } from './id/policy'
import { record } from './id/record'
import { activationForm } from './id/runs/activation-form'
import { problems } from './id/runs/problems'
import { reasons } from './id/runs/reasons'
import { reconcile } from './id/runs/reconcile'
import { registrationForm } from './id/runs/registration-form'
import { repairs } from './id/runs/repairs'
import { results } from './id/runs/results'
import { runCheck } from './id/runs/run-check'
import { runColumns } from './id/runs/run-columns'
import { runResult } from './id/runs/run-result'
import { runSend } from './id/runs/run-send'
import { runStart } from './id/runs/run-start'
import { runTexts } from './id/runs/run-texts'
import { seenAnswers } from './id/seen-answers'
import { senders } from './id/senders'
import { settings } from './id/settings'
import { shell } from './id/shell'
import { storage } from './id/storage'
import { support } from './id/support'
import { updates } from './id/updates'
import { checkUser } from './id/users/check-user'
import { reference } from './id/users/reference'
import { sync } from './id/users/sync'
import { userExport } from './id/users/user-export'
import { users } from './id/users/users'

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
  office,
  policy,
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
  senders,
  settings,
  shell,
  storage,
  support,
  sync,
  updates,
  userExport,
  users,
}

export type Messages = typeof id
