import { assertNever } from '#shared/domain/assert-never'
import type { native } from '#shared/locales/id/native'
import type { ArgumentProblem } from '../arguments/invocation'

type CommandLineTexts = (typeof native)['commandLine']

/** What is wrong with the command line, as a sentence. */
export function describeProblem(texts: CommandLineTexts, problem: ArgumentProblem): string {
  switch (problem.code) {
    case 'unknownFlag':
    case 'missingValue':
    case 'takesNoValue':
    case 'badEnding':
      return texts[problem.code](problem.flag)
    case 'unexpectedArgument':
      return texts.unexpectedArgument(problem.text)
    case 'notInRange':
      return texts.notInRange(problem.flag, problem.least, problem.most)
    case 'badColumns':
    case 'badStatus':
    case 'badAddress':
      return texts[problem.code]
    case 'notAChoice':
      return texts.notAChoice(problem.flag, problem.choices)
    case 'badFaults':
      return texts.badFaults(problem.reason)
    case 'needs':
    case 'conflicts':
      return texts[problem.code](problem.flag, problem.other)
    default:
      return assertNever(problem)
  }
}
