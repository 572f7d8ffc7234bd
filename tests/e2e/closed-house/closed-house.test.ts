import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type LaunchedConsole, launchConsole } from '../launch'
import { bridgeMutants } from './bridge'
import type { Mutant } from './check'
import { leavingMutants } from './leaving'
import { networkMutants } from './network'
import { policyMutants } from './page-policy'
import { permissionMutants } from './permissions'
import { makeMutant } from './start-mutant'

/** Each line of the closed house with what opens it; the last one loads the page again. */
const mutants: readonly Mutant[] = [
  ...permissionMutants,
  ...networkMutants,
  ...policyMutants,
  ...bridgeMutants,
  ...leavingMutants,
]

type Command = Parameters<typeof launchConsole>[0]['command']

/** Opens a console, looks at something in it, and leaves nothing behind. */
async function lookInto<T>(
  command: Command,
  look: (open: LaunchedConsole) => Promise<T>,
): Promise<T> {
  const profileDir = mkdtempSync(join(tmpdir(), 'elkassa-e2e-'))
  const args = ['--practice']
  const open = await launchConsole({ profileDir, args, ...(command && { command }) })
  try {
    await open.page.getByText('ELKASSA').first().waitFor()
    return await look(open)
  } finally {
    // An opened console may end as it likes: it is judged by what was seen in it.
    await open.close().catch(() => undefined)
    rmSync(profileDir, { recursive: true, force: true })
  }
}

async function findOpen(open: LaunchedConsole): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {}
  for (const { check } of mutants) {
    const things = await check
      .findOpen(open)
      .catch((error: unknown) => [String(error).split('\n')[0] ?? ''])
    if (things.length > 0) found[check.name] = things
  }
  return found
}

it('nothing is open in the console', async () => {
  expect(await lookInto(undefined, findOpen)).toEqual({})
})

it('what is opened on purpose is noticed by its own check, and by no other', async () => {
  const table: Record<string, string> = {}
  const missed: Record<string, readonly string[]> = {}
  const waiting = [...mutants]
  const work = async () => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const { check, also = [] } = mutant
      const { name } = check
      const { remove, ...command } = await makeMutant(mutant)
      try {
        const found = await lookInto(command, findOpen)
        table[name] = Object.entries(found)
          .map(([noticed, things]) => `${noticed}: ${things.join(', ')}`)
          .join(' | ')
        const names = Object.keys(found)
        if (names.sort().join() !== [name, ...also].sort().join()) missed[name] = names
      } finally {
        await remove()
      }
    }
  }
  // Measured on two cores: three at a time take longer.
  await Promise.all([work(), work()])
  const lines = mutants.map(({ check }) => `${check.name.padEnd(48)} ${table[check.name]}`)
  process.stdout.write(`opened -> noticed\n${lines.join('\n')}\n`)
  expect(missed).toEqual({})
})
