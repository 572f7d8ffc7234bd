/** A thing measured, and what it is held against. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: Unit
  /** Measured in the same run unless its name says otherwise. */
  readonly beside?: { readonly what: string; readonly value: number }
  readonly bar?: Bar
}

export type Unit = 'ms' | 's' | 'MB' | 'rows/s' | 'calls/s'

/** Of the value itself, or of its ratio to what stands beside it. */
export interface Bar {
  readonly of: 'value' | 'ratio'
  readonly atMost?: number
  readonly atLeast?: number
}

/**
 * One file `bench/<name>.bench.ts` exports one of these as `bench`; the frame finds it by its name.
 *
 * `parts` are the functions it runs in processes of their own.
 */
export interface Bench {
  readonly title: string
  readonly parts?: Readonly<Record<string, Part<never, unknown>>>
  run(context: BenchContext): Promise<readonly Figure[]>
}

/** Runs in a fresh Node process; what it takes and gives is JSON. */
export type Part<I, O> = (input: I) => Promise<O>

/** A part whose process lives on: a server. */
export interface RunningPart<O> {
  readonly answer: O
  stop(): Promise<void>
}

/** An Electron that runs one app. */
export interface ElectronCommand {
  readonly executablePath: string
  readonly args: readonly string[]
}

export interface BenchContext {
  /** Fewer rounds and rows, for the whole in two minutes. */
  readonly isQuick: boolean
  /** Empty at the start, removed at the end. */
  readonly folder: string
  readonly console: ElectronCommand
  readonly hello: ElectronCommand
  /** Runs a part of this bench to its end. */
  run<I, O>(part: Part<I, O>, input: I): Promise<O>
  /** Runs a part and leaves its process alive. */
  start<I, O>(part: Part<I, O>, input: I): Promise<RunningPart<O>>
}
