import { type Page, RowWindow } from './row-window'

/** Least time between two refreshes of a list that keeps changing, in milliseconds. */
const REFRESH_MS = 400

export type LoaderState = {
  readonly version: number
  readonly count: number | null
  readonly error: unknown
}

/** Fetches the rows that are in sight, and again when they changed. Listeners hear of every arrival. */
export class RowLoader<Row> {
  readonly #window: RowWindow<Row>
  readonly #fetchPage: (offset: number, limit: number) => Promise<Page<Row>>
  readonly #listeners = new Set<() => void>()
  #state: LoaderState = { version: 0, count: null, error: null }
  #shown: readonly [number, number] = [0, 0]
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(
    fetchPage: (offset: number, limit: number) => Promise<Page<Row>>,
    window = new RowWindow<Row>(),
  ) {
    this.#fetchPage = fetchPage
    this.#window = window
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  readonly state = (): LoaderState => this.#state

  readonly get = (index: number): Row | undefined => this.#window.get(index)

  /** These rows are in sight; both ends included. */
  readonly show = (first: number, last: number): void => {
    this.#shown = [first, last]
    this.#load()
  }

  /** The rows changed: what is in sight is fetched anew, at most every `REFRESH_MS`. */
  readonly refresh = (): void => {
    if (this.#timer !== null) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.refreshNow()
    }, REFRESH_MS)
  }

  readonly refreshNow = (): void => {
    this.#window.invalidate()
    this.#load()
  }

  /** Ends the waiting refresh; for when the list leaves the screen. */
  readonly stop = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #load(): void {
    const { pages, version } = this.#window.begin(...this.#shown)
    for (const page of pages) void this.#loadPage(page, version)
  }

  async #loadPage(page: number, version: number): Promise<void> {
    const { pageSize } = this.#window
    try {
      this.#window.put(page, version, await this.#fetchPage(page * pageSize, pageSize))
      this.#tell(null)
    } catch (error) {
      this.#window.fail(page)
      this.#tell(error)
      return
    }
    // The list may have shrunk, grown or gone stale meanwhile.
    this.#load()
  }

  #tell(error: unknown): void {
    this.#state = { version: this.#state.version + 1, count: this.#window.count, error }
    for (const listener of this.#listeners) listener()
  }
}
