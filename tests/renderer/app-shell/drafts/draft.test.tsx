import { act, cleanup, render, screen } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createDraft, type Draft, useDraft } from '../../../../renderer/app-shell/drafts/draft'

interface Shop {
  readonly form: { readonly name: string; readonly email: string }
}

const start: Shop = { form: { name: '', email: '' } }

function drawFields(draft: Draft<Shop>) {
  const drawn = { name: 0, email: 0 }
  function Field({ of }: { readonly of: 'name' | 'email' }) {
    drawn[of] += 1
    return <p>{`${of}: ${useDraft(draft, ({ form }) => form[of])}`}</p>
  }
  render(
    <>
      <Field of="name" />
      <Field of="email" />
    </>,
  )
  onTestFinished(cleanup)
  return drawn
}

describe('useDraft()', () => {
  it('draws again who reads what changed, and nobody else', () => {
    const draft = createDraft(start)
    const drawn = drawFields(draft)
    act(() => draft.set({ form: { name: 'Toko Maju', email: '' } }))
    expect(screen.getByText('name: Toko Maju')).toBeTruthy()
    expect(drawn).toEqual({ name: 2, email: 1 })
  })

  it('shows what was set before it was drawn', () => {
    const draft = createDraft(start)
    draft.set({ form: { name: 'Toko Jaya', email: 'a@contoh.co.id' } })
    drawFields(draft)
    expect(screen.getByText('name: Toko Jaya')).toBeTruthy()
  })

  it('is left alone by those that are no longer on screen', () => {
    const draft = createDraft(start)
    const drawn = drawFields(draft)
    cleanup()
    act(() => draft.set({ form: { name: 'x', email: 'y' } }))
    expect(drawn).toEqual({ name: 1, email: 1 })
  })
})
