import { describe, expect, it } from 'vitest'
import { runKindSchema } from '#shared/domain/runs/run'
import { languageSchema } from '#shared/domain/settings'
import { describeOutcome, outcomeWords } from '#shared/locales/history-text'
import { messagesIn } from '#shared/locales/messages'

const kinds = languageSchema.options.flatMap((language) =>
  runKindSchema.options.map((kind) => [language, kind] as const),
)

describe('the words of runs', () => {
  it.each(kinds)(
    'says in %s what came of a row of %s as its cards and filters do',
    (language, kind) => {
      const { results, runSend, runResult } = messagesIn(language).runTexts[kind]
      for (const state of ['done', 'refused', 'unknown'] as const) {
        expect(results.states[state]).toBe(runSend.cards[state])
        expect(results.states[state]).toBe(runResult.filters[state])
      }
    },
  )
})

describe('outcomeWords()', () => {
  const id = messagesIn('id')

  it('says of one who was looked up whether there is such a user', () => {
    expect(describeOutcome({ kind: 'check', outcome: 'refused' }, id)).toBe('Tidak ditemukan')
    expect(describeOutcome({ kind: 'register', outcome: 'refused' }, id)).toBe('Ditolak')
  })

  it('says of somebody else’s user that it is not ours, not that the service refused', () => {
    const entry = { kind: 'decision', outcome: 'not-ours' } as const
    expect(describeOutcome(entry, id)).toBe('Bukan milik kami')
    expect(describeOutcome(entry, messagesIn('en'))).toBe('Not ours')
  })

  it('is of checks only where nothing else is meant', () => {
    expect(outcomeWords(['check'], id).done).toBe('Ditemukan')
    expect(outcomeWords(['check', 'register'], id).done).toBe('Berhasil')
    expect(outcomeWords([], id).done).toBe('Berhasil')
    expect(outcomeWords(['sync'], id).refused).toBe('Gagal')
  })
})
