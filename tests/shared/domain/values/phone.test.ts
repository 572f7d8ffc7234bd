import { describe, expect, it } from 'vitest'
import { repairPhone } from '#shared/domain/values/phone'

describe('repairPhone()', () => {
  it.each([
    ['081234567890', '081234567890', undefined],
    ['0215551234', '0215551234', undefined],
    ['02155512345', '02155512345', undefined],
    ['81234567890', '081234567890', 'phone-zero-restored'],
    ['215551234', '0215551234', 'phone-zero-restored'],
    ['812 3456 7890', '081234567890', 'phone-zero-restored'],
    ['81234567890.0', '081234567890', 'phone-zero-restored'],
    ['+6281234567890', '081234567890', 'phone-country-code'],
    ['+62 812-3456-7890', '081234567890', 'phone-country-code'],
    ['6281234567890', '081234567890', 'phone-country-code'],
    ['006281234567890', '081234567890', 'phone-country-code'],
    ['(+62) 812 3456 7890', '081234567890', 'phone-country-code'],
    ['+62 (0)812 3456 7890', '081234567890', 'phone-country-code'],
    ['+62 21 5551234', '0215551234', 'phone-country-code'],
    ['62215551234', '0215551234', 'phone-country-code'],
    ["'+6281234567890", '081234567890', 'phone-country-code'],
    ['0812-3456-7890', '081234567890', 'phone-separators-removed'],
    ['0812.3456.7890', '081234567890', 'phone-separators-removed'],
    ['(021) 555–1234', '0215551234', 'phone-separators-removed'],
    ['0812\u00a03456\u20097890', '081234567890', 'phone-separators-removed'],
    ["'081234567890", '081234567890', 'apostrophe-removed'],
    [' 081234567890 ', '081234567890', 'spaces-removed'],
    ['０８１２３４５６７８９０', '081234567890', 'phone-separators-removed'],
  ])('makes %j %s', (text, value, repair) => {
    expect(repairPhone(text)).toEqual(repair === undefined ? { value } : { value, repair })
  })

  it.each([
    ['', 'required'],
    ["  '", 'required'],
    ['8,12E+11', 'phone-scientific'],
    ['8.12345E+11', 'phone-scientific'],
    ['8,12346e11', 'phone-scientific'],
    ['6,28E+12', 'phone-scientific'],
    ['O812345678', 'phone-letters'],
    ['WA: 081234567890', 'phone-letters'],
    ['tidak ada', 'phone-letters'],
    ['081234567890 / 081345678901', 'phone-two-numbers'],
    ['081234567890/081345678901', 'phone-two-numbers'],
    ['081234567890, 021 5551234', 'phone-two-numbers'],
    ['081234567890 atau 081345678901', 'phone-two-numbers'],
    ['081234567890\n081345678901', 'phone-two-numbers'],
    ['0812*34567890', 'phone-characters'],
    ['-', 'phone-characters'],
    ['0812+34567890', 'phone-characters'],
    ['+65 6123 4567', 'phone-foreign'],
    ['0065 6123 4567', 'phone-foreign'],
    ['622123456', 'phone-ambiguous'],
    ['1500123', 'phone-unrecognised'],
    ['08123', 'phone-too-short'],
    ['+62 812', 'phone-too-short'],
    ['081234567890123', 'phone-too-long'],
  ])('refuses %j as %s', (text, problem) => {
    expect(repairPhone(text)).toMatchObject({ problem })
  })

  it('changes nothing the second time', () => {
    const first = repairPhone('+62 812-3456-7890')
    expect('value' in first && repairPhone(first.value)).toEqual({ value: '081234567890' })
  })
})

describe('a phone that a program took for a number', () => {
  it.each([
    ['081234567871.0', '081234567871', 'phone-decimal-removed'],
    ['081234567871,00', '081234567871', 'phone-decimal-removed'],
    ['+6281234567872.0', '081234567872', 'phone-country-code'],
    ['6281234567874.000', '081234567874', 'phone-country-code'],
    ["'81234567873.0", '081234567873', 'phone-zero-restored'],
    ['021.5551234', '0215551234', 'phone-separators-removed'],
  ])('makes %j %s', (text, value, repair) => {
    expect(repairPhone(text)).toEqual({ value, repair })
  })

  it.each([
    ['812345678.85', 'phone-fraction'],
    ['812345678,5', 'phone-fraction'],
    ['0812345678.123', 'phone-fraction'],
    ['-81234567884', 'phone-fraction'],
    ['\u2212081234567884', 'phone-fraction'],
    ['- 6281234567884', 'phone-fraction'],
    ['06281234567890', 'phone-ambiguous'],
    ['0628123456789', 'phone-ambiguous'],
    ['+62 0628123456789', 'phone-ambiguous'],
    ['62628123456789', 'phone-ambiguous'],
  ])('refuses %j as %s', (text, problem) => {
    expect(repairPhone(text)).toMatchObject({ problem })
  })
})
