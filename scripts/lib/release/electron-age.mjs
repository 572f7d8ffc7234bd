import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { checkout } from '../paths.mjs'
import { say } from '../say.mjs'

const listAddress = 'https://releases.electronjs.org/releases.json'
const patienceMs = 60_000
const dayMs = 24 * 3600 * 1000
const mostDays = 60
/** Electron mends its three newest stable lines (electronjs.org, "Electron Releases"). */
const supportedLines = 3

const releasesSchema = z.array(z.object({ version: z.string(), date: z.iso.date() })).min(1)
const manifestSchema = z.object({ devDependencies: z.object({ electron: z.string() }) })

/**
 * Compares the Electron that is shipped with the list of all releases.
 *
 * @throws a sentence where the list cannot be read, or the version is too old or no longer supported
 */
export async function checkElectronAge() {
  const manifest = await readFile(join(checkout, 'package.json'), 'utf8')
  const version = manifestSchema.parse(JSON.parse(manifest)).devDependencies.electron
  const problem = findAgeProblem(await readReleases(listAddress), version, Date.now())
  if (problem !== undefined) throw new Error(problem)
  say(`Electron ${version} is supported, and at most ${mostDays} days old.`)
}

/**
 * Reads a list of Electron's releases.
 *
 * @returns {Promise<{ version: string, date: string }[]>} `date` as `2026-11-27`, UTC
 * @throws a sentence with the address where it does not answer, or what it answers is no such list
 */
export async function readReleases(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMs) })
    if (!answer.ok) throw new Error(`status ${answer.status}`)
    return releasesSchema.parse(await answer.json())
  } catch (cause) {
    const why = cause instanceof z.ZodError ? 'it is no list of releases' : whyOf(cause)
    throw new Error(`The list of Electron's releases at ${address} cannot be read: ${why}.`, {
      cause,
    })
  }
}

/** `fetch` says what happened in the cause of its error. */
function whyOf(error) {
  return error.cause?.code ?? error.message
}

/**
 * What speaks against shipping a version, if anything does.
 *
 * @param {readonly { version: string, date: string }[]} releases
 * @param {string} version
 * @param {number} nowMs epoch milliseconds
 */
export function findAgeProblem(releases, version, nowMs) {
  const release = releases.find((one) => one.version === version)
  if (release === undefined) return `Electron ${version} is not among the releases.`
  const lines = listSupportedLines(releases)
  if (!lines.includes(lineOf(version))) {
    return `Electron ${version} is no longer supported: the lines that are, are ${lines.join(', ')}.`
  }
  const days = Math.floor((nowMs - Date.parse(release.date)) / dayMs)
  if (days <= mostDays) return undefined
  return `Electron ${version} is ${days} days old, and ${mostDays} are allowed.`
}

function listSupportedLines(releases) {
  const stable = releases.filter(({ version }) => /^\d+\.\d+\.\d+$/.test(version))
  const lines = new Set(stable.map(({ version }) => lineOf(version)))
  return [...lines].sort((one, other) => other - one).slice(0, supportedLines)
}

function lineOf(version) {
  return Number.parseInt(version, 10)
}
