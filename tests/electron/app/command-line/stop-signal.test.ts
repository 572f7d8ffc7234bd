import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { listenForStop } from '#electron/app/command-line/stop-signal'

function open() {
  const source = new EventEmitter()
  const clock = { now: 5000 }
  const ends: number[] = []
  const endAtOnce = () => void ends.push(clock.now)
  return { source, clock, ends, ...listenForStop({ source, now: () => clock.now, endAtOnce }) }
}

describe('listenForStop()', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('asks the work to stop at %s', (name) => {
    const { source, stop, ends } = open()
    expect(stop.aborted).toBe(false)
    source.emit(name)
    expect(stop.aborted).toBe(true)
    expect(ends).toEqual([])
  })

  it('takes the place of whoever would end the process', () => {
    const source = new EventEmitter()
    const ends: string[] = []
    source.on('SIGTERM', () => ends.push('at once'))
    const { stop } = listenForStop({ source, now: () => 0, endAtOnce: () => undefined })
    source.emit('SIGTERM')
    expect([stop.aborted, ends]).toEqual([true, []])
  })

  it('takes what is sent within a second as one, and what follows as meant', () => {
    const { source, clock, ends, ask } = open()
    source.emit('SIGTERM')
    clock.now = 5999
    source.emit('SIGHUP')
    ask()
    expect(ends).toEqual([])
    clock.now = 6000
    source.emit('SIGINT')
    expect(ends).toEqual([6000])
  })
})
