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

  it.each([
    ['gives', 'return 7', 7],
    ['fails with', "throw new Error('gagal')", 1],
    ['ends well with', 'return undefined', 0],
  ])(
    'ends with the code its command %s, though a hook ends the process with 0',
    (_name, body, code) => {
      const text = `
      import { main } from '${library('main.mjs')}'
      process.on('beforeExit', () => process.exit(0))
      await main(async () => { ${body} })`
      const args = ['--input-type=module', '--eval', text]
      expect(spawnSync(process.execPath, args).status).toBe(code)
    },
  )
})
