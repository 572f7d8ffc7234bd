import { describe, expect, it } from 'vitest'
import { createCallSlots } from '#electron/services/sending/limits/call-slots'
import { createHandClock } from '#tests/electron/services/hand-clock'

function openSlots() {
  const { clock, advance } = createHandClock(1000)
  const state = { most: 1, isStopping: false }
  const slots = createCallSlots({
    clock,
    hasRoom: (inFlight) => inFlight < state.most,
    isStopping: () => state.isStopping,
  })
  const left: string[] = []
  function go(name: string) {
    const slot = slots.slot()
    const gone = slot.take().then((mayGo) => left.push(mayGo ? name : `not ${name}`))
    return { slot, gone }
  }
  return { slots, state, left, go, advance }
}

describe('createCallSlots()', () => {
  it('lets one go for each that leaves, who waited longest first', async () => {
    const { slots, left, go, advance } = openSlots()
    const [first, second, third] = [go('first'), go('second'), go('third')]
    await first.gone
    expect(left).toEqual(['first'])
    advance(50)
    first.slot.leave()
    first.slot.leave()
    await second.gone
    expect(left).toEqual(['first', 'second'])
    expect(slots.inFlight).toBe(1)
    expect([first.slot.takenAt, second.slot.takenAt]).toEqual([1000, 1050])
    second.slot.leave()
    await third.gone
    expect(left).toEqual(['first', 'second', 'third'])
  })

  it('keeps a slot that is held', async () => {
    const { slots, go } = openSlots()
    const { slot, gone } = go('first')
    await gone
    expect(await slot.take()).toBe(true)
    expect(slots.inFlight).toBe(1)
  })

  it('looks again whether there is room when it is asked to', async () => {
    const { slots, state, left, go } = openSlots()
    state.most = 0
    const { gone } = go('first')
    state.most = 1
    expect(left).toEqual([])
    slots.admit()
    await gone
    expect(left).toEqual(['first'])
  })

  it('sends everybody home when the run stops, whoever holds a slot too', async () => {
    const { slots, state, left, go } = openSlots()
    const first = go('first')
    const second = go('second')
    await first.gone
    state.isStopping = true
    slots.admit()
    await second.gone
    expect(left).toEqual(['first', 'not second'])
    expect(await first.slot.take()).toBe(false)
    expect(slots.inFlight).toBe(1)
  })
})
