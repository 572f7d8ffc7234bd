import { errors } from './en/errors'
import { firstStart } from './en/first-start'
import { formats } from './en/formats'
import { history } from './en/history'
import { home } from './en/home'
import { native } from './en/native'
import { office } from './en/office'
import { palette } from './en/palette'
import { policy } from './en/policy'
import { record } from './en/record'
import { activationForm } from './en/runs/activation-form'
import { problems } from './en/runs/problems'
import { reasons } from './en/runs/reasons'
import { reconcile } from './en/runs/reconcile'
import { registrationForm } from './en/runs/registration-form'
import { repairs } from './en/runs/repairs'
import { results } from './en/runs/results'
import { runCheck } from './en/runs/run-check'
import { runColumns } from './en/runs/run-columns'
import { runResult } from './en/runs/run-result'
import { runSend } from './en/runs/run-send'
import { runStart } from './en/runs/run-start'
import { runTexts } from './en/runs/run-texts'
import { seenAnswers } from './en/seen-answers'
import { senders } from './en/senders'
import { settings } from './en/settings'
import { shell } from './en/shell'
import { storage } from './en/storage'
import { support } from './en/support'
import { updates } from './en/updates'
import { checkUser } from './en/users/check-user'
import { reference } from './en/users/reference'
import { sync } from './en/users/sync'
import { userExport } from './en/users/user-export'
import { users } from './en/users/users'
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
