import { useLayoutEffect, useRef } from 'react'
import { TextField, type TextFieldProps } from './text-field'

export type RupiahFieldProps = Omit<TextFieldProps, 'value' | 'onChange' | 'inputRef'> & {
  /** Whole rupiah as digits; empty for none. */
  readonly value: string
  readonly onChange: (digits: string) => void
  /** Writes an amount as it is read: `Rp 1.500.000`. */
  readonly format: (amount: number) => string
}

/** The most digits an amount may have and still be an exact number. */
const mostDigits = 15

/** An amount in whole rupiah, written with its dots while it is typed. */
export function RupiahField({ value, onChange, format, ...rest }: RupiahFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const digitsBehind = useRef<number | null>(null)
  const text = value === '' ? '' : format(Number(value))
  // The dots move while the amount grows: the caret keeps its place among the digits.
  useLayoutEffect(() => {
    const element = input.current
    if (element === null || digitsBehind.current === null) return
    const caret = caretBefore(text, digitsBehind.current)
    digitsBehind.current = null
    element.setSelectionRange(caret, caret)
  }, [text])
  return (
    <TextField
      {...rest}
      inputRef={input}
      inputMode="numeric"
      value={text}
      onChange={(typed) => {
        const behind = typed.slice(input.current?.selectionStart ?? typed.length)
        digitsBehind.current = digitsOf(behind).length
        onChange(
          digitsOf(typed)
            .replace(/^0+(?=\d)/, '')
            .slice(0, mostDigits),
        )
      }}
    />
  )
}

/** `150.000,00` is pasted as it is written: sen are no digits of the amount. */
function digitsOf(text: string): string {
  return text.replace(/,\d{0,2}$/, '').replace(/\D/g, '')
}

/** The place in a text that has so many digits behind it. */
function caretBefore(text: string, digitsBehind: number): number {
  let at = text.length
  for (let left = digitsBehind; left > 0 && at > 0; at--) {
    if (/\d/.test(text.charAt(at - 1))) left -= 1
  }
  return at
}
