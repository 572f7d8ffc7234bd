import { say } from './say.mjs'

/** Runs a command and sets the exit code it gives; a failure is one message and `failureCode`. */
export async function main(command, failureCode = 1) {
  try {
    process.exitCode = await command()
  } catch (error) {
    say(error.message)
    process.exitCode = failureCode
  }
}
