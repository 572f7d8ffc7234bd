import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

function library(name: string) {
  return pathToFileURL(resolve('scripts', 'lib', name)).href
}

describe('main()', () => {
  it.skipIf(process.platform !== 'linux')('runs its command where nothing can be said', () => {
    const full = openSync('/dev/full', 'w')
    const text = `
      import { main } from '${library('main.mjs')}'
      import { say } from '${library('say.mjs')}'
      await main(async () => {
        say('mulai')
        await new Promise((resolve) => process.stderr.write('lagi', resolve))
        return 7
      })`
    const args = ['--input-type=module', '--eval', text]
    const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', full, full] })
    closeSync(full)
    expect(status).toBe(7)
  })
})
