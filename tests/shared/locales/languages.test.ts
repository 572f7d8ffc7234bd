import { describe, expect, it } from 'vitest'
import { errorCodeSchema } from '#shared/domain/error-code'
import { problemCodeSchema, repairCodeSchema } from '#shared/domain/fields/cell-notes'
import { outcomeCauseSchema, rowStateSchema } from '#shared/domain/runs/row'
import { stopCauseSchema } from '#shared/domain/runs/run'
import { en } from '#shared/locales/en'
import { id } from '#shared/locales/id'

/** Every leaf as `path: kind`, the texts besides. */
function listLeaves(node: unknown, path = ''): readonly { path: string; leaf: unknown }[] {
  if (typeof node !== 'object' || node === null) return [{ path, leaf: node }]
  return Object.entries(node).flatMap(([key, child]) => listLeaves(child, `${path}.${key}`))
}

const languages = [
  ['id', id],
  ['en', en],
] as const

describe('the two languages', () => {
  it('have the same keys, deeply, of the same kinds', () => {
    const shape = (messages: unknown) =>
      listLeaves(messages)
        .map(({ path, leaf }) => `${path}: ${typeof leaf}`)
        .sort()
    expect(shape(en)).toEqual(shape(id))
  })

  it.each(languages)('%s has no empty text', (_name, messages) => {
    const empty = listLeaves(messages).filter(
      ({ leaf }) => typeof leaf === 'string' && leaf.trim() === '',
    )
    expect(empty).toEqual([])
  })

  it.each(languages)('%s has words for every code', (_name, messages) => {
    expect(Object.keys(messages.problems).sort()).toEqual([...problemCodeSchema.options].sort())
    expect(Object.keys(messages.repairs).sort()).toEqual([...repairCodeSchema.options].sort())
    expect(Object.keys(messages.errors).sort()).toEqual([...errorCodeSchema.options].sort())
    expect(Object.keys(messages.results.causes).sort()).toEqual(
      [...outcomeCauseSchema.options].sort(),
    )
    expect(Object.keys(messages.runSend.stops).sort()).toEqual([...stopCauseSchema.options].sort())
  })

  it.each(languages)('%s tells the states of a row apart', (_name, messages) => {
    for (const { states } of [messages.results, messages.runTexts.check.results]) {
      const words = rowStateSchema.options.map((state) => states[state])
      expect(new Set(words).size).toBe(words.length)
    }
  })
})
