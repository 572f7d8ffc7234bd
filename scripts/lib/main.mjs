import { say } from './say.mjs'

// Whether somebody still reads what is said, or the disk behind it is full, changes nothing about the work.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

/** Runs a command and sets the exit code it gives; a failure is one message and `failureCode`. */
export async function main(command, failureCode = 1) {
  let code
  // At the very end: electron-builder's hook ends a process that has nothing left to do with 0, whatever its code.
  process.once('exit', () => {
    if (code !== undefined) process.exitCode = code
  })
  try {
    code = (await command()) ?? 0
  } catch (error) {
    say(error.message)
    code = failureCode
  }
}
