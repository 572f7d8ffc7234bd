import { describe, expect, it } from 'vitest'
import { everyUser } from '#shared/domain/users/user-query'
import { contract } from '#shared/ipc/contract'

const page = { filter: everyUser, sort: { by: 'email', descending: false }, offset: 0, limit: 200 }

describe('the contract of browsing', () => {
  it.each([
    ['users:page', { ...page, limit: 201 }],
    ['users:page', { ...page, limit: 0 }],
    ['users:page', { ...page, offset: -1 }],
    ['users:page', { ...page, sort: { by: 'digest', descending: false } }],
    ['users:page', { ...page, filter: { search: 'x'.repeat(201) } }],
    ['users:count', { filter: { changes: ['gone'] } }],
    ['users:ids', { selection: { kind: 'all' }, limit: 1 }],
    ['users:find', { registrationId: '' }],
    ['users:reveal', { registrationId: 'ELK1', field: 'password' }],
    ['users:reveal', { registrationId: 'ELK1', field: 'branchAddress' }],
    [
      'users:save-view',
      { name: '   ', view: { filter: everyUser, sort: page.sort }, columns: null },
    ],
    ['users:set-columns', { columns: [{ key: 'digest', isShown: true, widthPx: null }] }],
  ] as const)('refuses %s of %j', (channel, input) => {
    expect(contract[channel].input.safeParse(input).success).toBe(false)
  })

  it('takes a page of all users', () => {
    expect(contract['users:page'].input.parse(page)).toEqual(page)
  })
})
