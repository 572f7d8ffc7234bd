import { AppError } from '#electron/errors/app-error'
import type { Container } from '../container'
import { describeFailure } from '../describe-failure'
import { tryOffice } from '../open-office'
import { textsOf } from '../texts'
import type { EnvironmentOffice } from './arguments/environment-office'

/**
 * Makes the register of an office, or brings it up to date, as the owner of its database; gives the exit code: 0 it is
 * ready, 2 it is not.
 *
 * Nothing of it is kept: each desk joins by a login of its own.
 */
export async function setUpOffice(
  { settings }: Pick<Container, 'settings'>,
  { address, password }: EnvironmentOffice,
  ends: {
    readonly writeLine: (line: string) => void
    readonly writeError: (line: string) => void
  },
): Promise<0 | 2> {
  const { language, authorityPem } = settings.current()
  const texts = textsOf(language)
  if (address === null) {
    ends.writeError(`${texts.commandLine.needs('--office-setup', '--office')}`)
    return 2
  }
  try {
    await tryOffice(address, { password: password ?? '', authorityPem })
    ends.writeLine(texts.commandLine.officeReady)
    return 0
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { title, body } = describeFailure(texts, error)
    ends.writeError(`${title}. ${body.replace('\n\n', ' ')}`)
    return 2
  }
}
