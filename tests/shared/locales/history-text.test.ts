import { describe, expect, it } from 'vitest'
import { revealSchema } from '#shared/domain/user-row'
import { en } from '#shared/locales/en'
import { describeDetail } from '#shared/locales/history-text'
import { id } from '#shared/locales/id'

describe('describeDetail', () => {
  it.each(revealSchema.options.map((option) => option.shape.field.value))(
    'has a word for the value that was shown: %s',
    (field) => {
      for (const messages of [id, en]) {
        expect(messages.history.values).toHaveProperty(field)
        expect(describeDetail('field', field, messages)[1]).not.toMatch(/[A-Z]/)
      }
    },
  )
})
