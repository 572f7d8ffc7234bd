import { describe, expect, it } from 'vitest'
import { parseFaultRules } from '#electron/practice/faults'
import { keepReference } from '#electron/services/reference/keep-reference'
import { createReference } from '#electron/services/reference/reference'
import { openCopy } from '../users/open-copy'

/** The reference data of the real practice service, kept in a real cache. */
async function open(faults = '') {
  const copy = await openCopy({ users: 1, faults: parseFaultRules(faults) })
  let now = 1000
  const deps = { ...copy, now: () => now }
  const later = () => {
    now += 60
  }
  return { ...copy, ...createReference(deps), deps, later }
}

describe('refresh()', () => {
  it('keeps what the service tells, with the time', async () => {
    const { read, refresh } = await open()
    expect(await read()).toBeNull()
    const first = await refresh()
    expect(first).toMatchObject({ kind: 'first', reference: { readAt: 1000 } })
    expect(first.reference?.packets).toHaveLength(5)
    expect(await read()).toEqual(first.reference)
  })

  it('says that nothing changed, and that it was read later', async () => {
    const { read, refresh, later } = await open()
    const { reference } = await refresh()
    later()
    const again = { ...reference, readAt: 1060 }
    expect(await refresh()).toEqual({ kind: 'unchanged', reference: again })
    expect(await read()).toEqual(again)
  })

  it('says how many are new, changed and gone', async () => {
    const { server, read, refresh, later } = await open()
    await refresh()
    server.setFaults(parseFaultRules('other-packets'))
    later()
    const changed = await refresh()
    expect(changed).toMatchObject({
      kind: 'changed',
      packets: { added: 1, changed: 1, gone: 1 },
      userTypes: { added: 0, changed: 0, gone: 0 },
    })
    expect(await read()).toEqual(changed.reference)
  })

  it.each([
    ['error-500-before', 'server-busy'],
    ['reset-before', 'server-unreachable'],
    ['html', 'server-unreadable'],
    ['empty-yes', 'server-unreadable'],
    ['wrong-credentials', 'bad-credentials'],
  ])('keeps what it has where the service answers with %s', async (fault, code) => {
    const { server, read, refresh, later } = await open()
    const { reference } = await refresh()
    later()
    server.setFaults(parseFaultRules(fault))
    await expect(refresh()).rejects.toMatchObject({ code })
    expect(await read()).toEqual(reference)
  })

  it('does not take an empty list for one', async () => {
    const { server, read, refresh } = await open('no-packets')
    expect(await refresh()).toEqual({ kind: 'empty', list: 'packets', reference: null })
    expect(await read()).toBeNull()
    server.setFaults([])
    const { reference } = await refresh()
    server.setFaults(parseFaultRules('no-packets'))
    expect(await refresh()).toEqual({ kind: 'empty', list: 'packets', reference })
    expect(await read()).toEqual(reference)
  })
})

describe('keepReference()', () => {
  const packets = [{ id: '9', code: 'TRIAL', description: 'Trial' }]
  const userTypes = [{ code: '0', description: 'Retail' }]

  it('takes packets without types only where it never had any', async () => {
    const { deps } = await open()
    const bare = { packets, userTypes: [] }
    expect(await keepReference(deps, bare)).toMatchObject({ kind: 'first' })
    expect(await keepReference(deps, { packets, userTypes })).toMatchObject({ kind: 'changed' })
    expect(await keepReference(deps, bare)).toMatchObject({ kind: 'empty', list: 'userTypes' })
    expect((await deps.cache.readReferenceData())?.userTypes).toEqual(userTypes)
  })

  it('sees no change in another order', async () => {
    const { deps } = await open()
    const more = [...packets, { id: '10', code: 'REG-1BULAN', description: '1 Bulan' }]
    await keepReference(deps, { packets: more, userTypes })
    const turned = { packets: more.toReversed(), userTypes }
    expect(await keepReference(deps, turned)).toMatchObject({ kind: 'unchanged' })
  })
})
