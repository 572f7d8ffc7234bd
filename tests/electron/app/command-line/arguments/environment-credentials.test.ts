import { describe, expect, it } from 'vitest'
import { takeEnvironmentCredentials } from '#electron/app/command-line/arguments/environment-credentials'

describe('takeEnvironmentCredentials()', () => {
  it('takes key and token out of the environment', () => {
    const environment = { ELKASSA_KEY: 'kunci', ELKASSA_TOKEN: 'tanda', PATH: '/bin' }
    expect(takeEnvironmentCredentials(environment)).toEqual({ key: 'kunci', token: 'tanda' })
    expect(environment).toEqual({ PATH: '/bin' })
  })

  it.each(['kunci\n', 'kunci\r\n', 'kunci \r', 'kunci\t \n\n', ' kunci'])(
    'takes %j as it was meant',
    (key) => {
      expect(takeEnvironmentCredentials({ ELKASSA_KEY: key, ELKASSA_TOKEN: 'tanda\r\n' })).toEqual({
        key: 'kunci',
        token: 'tanda',
      })
    },
  )

  it.each([
    [{}],
    [{ ELKASSA_KEY: 'kunci' }],
    [{ ELKASSA_KEY: 'kunci', ELKASSA_TOKEN: '' }],
    [{ ELKASSA_KEY: ' \r\n', ELKASSA_TOKEN: 'tanda' }],
  ])('has none in %j', (environment) => {
    expect(takeEnvironmentCredentials(environment)).toBeNull()
  })
})
