/** Work in slices: each step is short, and what it is after comes with the last. */
export type Job<T> = Generator<undefined, T>

export interface CooperativeScheduler {
  readonly run: <T>(job: Job<T>) => Promise<T>
}

/** How long jobs run before messages that came meanwhile are looked at. */
const sliceMs = 6

/**
 * Runs jobs on this thread, the newest first: what was asked for last overtakes what is still under way
 * (the next key of a search), and that goes on afterwards.
 */
export function createCooperativeScheduler(): CooperativeScheduler {
  const stack: (() => boolean)[] = []
  let isRunning = false

  function runSlice(): void {
    const end = performance.now() + sliceMs
    do {
      const step = stack.at(-1)
      if (!step) break
      if (step()) {
        stack.splice(stack.indexOf(step), 1)
        break // Whoever waits for it is told before anything else is taken on.
      }
    } while (performance.now() < end)
    isRunning = stack.length > 0
    if (isRunning) setImmediate(runSlice)
  }

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        stack.push(() => {
          try {
            const { done, value } = job.next()
            if (done) resolve(value)
            return done === true
          } catch (error) {
            reject(error)
            return true
          }
        })
        if (!isRunning) setImmediate(runSlice)
        isRunning = true
      }),
  }
}

/** Something made step by step that several jobs wait for: whichever runs takes it on. */
export interface ResumableTask<T> {
  /** The result, once it is there. */
  readonly result: () => T | undefined
  readonly advance: () => void
}

export function resumableTask<T extends object>(make: Job<T>): ResumableTask<T> {
  let result: T | undefined
  let failure: { readonly error: unknown } | undefined
  return {
    result: () => result,
    advance: () => {
      if (failure) throw failure.error
      if (result) return
      try {
        const { done, value } = make.next()
        if (done) result = value
      } catch (error) {
        failure = { error }
        throw error
      }
    },
  }
}

/** Goes on with it until it is runToEnd. */
export function* runToEnd<T>({ result, advance }: ResumableTask<T>): Job<T> {
  for (;;) {
    const there = result()
    if (there !== undefined) return there
    advance()
    yield
  }
}
