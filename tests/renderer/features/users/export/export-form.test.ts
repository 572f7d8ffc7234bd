import { describe, expect, it } from 'vitest'
import { exportColumnSchema, wholeCopy } from '#shared/domain/users/user-export'
import { toUserExport } from '../../../../../renderer/features/users/export/export-form'

const selection = wholeCopy
const sort = { by: 'storeName', descending: false } as const
const form = { format: 'xlsx', columns: 'visible', personal: 'masked' } as const

describe('toUserExport()', () => {
  it('asks for the columns on screen, in their order', () => {
    const visibleColumns = ['email', 'storeName'] as const
    expect(toUserExport(form, { selection, sort, visibleColumns })).toEqual({
      ...{ selection, sort, format: 'xlsx', isMasked: true },
      columns: ['email', 'storeName'],
    })
  })

  it.each([
    [{ ...form, columns: 'all' as const }, ['email'] as const],
    [form, null],
    [form, []],
  ])('asks for all columns otherwise: %j, %j', (chosen, visibleColumns) => {
    const { columns } = toUserExport(chosen, { selection, sort, visibleColumns })
    expect(columns).toEqual(exportColumnSchema.options)
  })
})
