import { describe, expect, it } from 'vitest'
import { settingsChangeSchema, settingsSchema } from '#shared/domain/settings'

describe('settingsChangeSchema', () => {
  it('leaves alone what is not changed', () => {
    expect(settingsChangeSchema.parse({ look: 'dark' })).toEqual({ look: 'dark' })
  })

  it('lets the page change neither the mode nor the address', () => {
    expect(settingsChangeSchema.parse({ mode: 'live', baseUrl: 'https://x.example' })).toEqual({})
  })
})

describe('settingsSchema', () => {
  it('fills in the defaults of the design', () => {
    expect(settingsSchema.parse({})).toMatchObject({
      language: 'id',
      look: 'system',
      mode: 'unset',
    })
  })
})
