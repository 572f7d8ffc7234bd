import { say } from './say.mjs'

// Whether somebody still reads what is said, or the disk behind it is full, changes nothing about the work.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

/** Runs a command and sets the exit code it gives; a failure is one message and `failureCode`. */
export async function main(command, failureCode = 1) {
  try {
    process.exitCode = await command()
  } catch (error) {
    say(error.message)
    process.exitCode = failureCode
  }
}
