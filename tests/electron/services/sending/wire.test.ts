import { describe, expect, it } from 'vitest'
import { createWire } from '#electron/services/sending/wire'
import { createHandClock } from '../hand-clock'

function openWire() {
  const { clock, advance } = createHandClock(1000)
  const state = { most: 1, isStopping: false }
  const wire = createWire({
    clock,
    hasRoom: (inFlight) => inFlight < state.most,
    isStopping: () => state.isStopping,
  })
  const left: string[] = []
  function go(name: string) {
    const place = wire.place()
    const gone = place.take().then((mayGo) => left.push(mayGo ? name : `not ${name}`))
    return { place, gone }
  }
  return { wire, state, left, go, advance }
}

describe('createWire()', () => {
  it('lets one go for each that leaves, who waited longest first', async () => {
    const { wire, left, go, advance } = openWire()
    const [first, second, third] = [go('first'), go('second'), go('third')]
    await first.gone
    expect(left).toEqual(['first'])
    advance(50)
    first.place.leave()
    first.place.leave()
    await second.gone
    expect(left).toEqual(['first', 'second'])
    expect(wire.inFlight).toBe(1)
    expect([first.place.takenAt, second.place.takenAt]).toEqual([1000, 1050])
    second.place.leave()
    await third.gone
    expect(left).toEqual(['first', 'second', 'third'])
  })

  it('keeps a place that is held', async () => {
    const { wire, go } = openWire()
    const { place, gone } = go('first')
    await gone
    expect(await place.take()).toBe(true)
    expect(wire.inFlight).toBe(1)
  })

  it('looks again whether there is room when it is asked to', async () => {
    const { wire, state, left, go } = openWire()
    state.most = 0
    const { gone } = go('first')
    state.most = 1
    expect(left).toEqual([])
    wire.admit()
    await gone
    expect(left).toEqual(['first'])
  })

  it('sends everybody home when the run stops, whoever holds a place too', async () => {
    const { wire, state, left, go } = openWire()
    const first = go('first')
    const second = go('second')
    await first.gone
    state.isStopping = true
    wire.admit()
    await second.gone
    expect(left).toEqual(['first', 'not second'])
    expect(await first.place.take()).toBe(false)
    expect(wire.inFlight).toBe(1)
  })
})
