import { type Page, RowWindow } from './row-window'

/** Least time between two refreshes of a list that keeps changing, in milliseconds. */
const refreshMs = 400

export interface LoaderState {
  readonly version: number
  /** Null while unknown. */
  readonly count: number | null
  /** The count, or the rows there are at the least while it is unknown; null before the first page. */
  readonly rowCount: number | null
  readonly error: unknown
}

export interface LoaderSource<Row> {
  readonly fetchPage: (offset: number, limit: number) => Promise<Page<Row>>
  /** Asked when a page came without a count. */
  readonly fetchCount?: () => Promise<number>
}

/** Fetches the rows that are in sight, and again when they changed. Listeners hear of every arrival. */
export class RowLoader<Row> {
  readonly #window: RowWindow<Row>
  readonly #source: LoaderSource<Row>
  readonly #listeners = new Set<() => void>()
  #state: LoaderState = { version: 0, count: null, rowCount: null, error: null }
  #shown: readonly [number, number] = [0, 0]
  #timer: ReturnType<typeof setTimeout> | null = null
  #countedVersion = -1

  constructor(source: LoaderSource<Row>, window = new RowWindow<Row>()) {
    this.#source = source
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

  /** The rows changed: what is in sight is fetched again, at most every `refreshMs`. */
  readonly refresh = (): void => {
    if (this.#timer !== null) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.refreshNow()
    }, refreshMs)
  }

  readonly refreshNow = (): void => {
    this.#window.invalidate()
    this.#load()
  }

  /** Rows of the list as they are now, both ends included; those in memory are not fetched again. */
  readonly read = async (first: number, last: number): Promise<readonly Row[]> => {
    const { pageSize } = this.#window
    const rows: Row[] = []
    for (let index = first; index <= last; ) {
      const kept = this.#window.getFresh(index)
      if (kept !== undefined) {
        rows.push(kept)
        index += 1
        continue
      }
      const page = await this.#source.fetchPage(index, Math.min(pageSize, last - index + 1))
      if (page.rows.length === 0) break
      rows.push(...page.rows)
      index += page.rows.length
    }
    return rows
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
      const fetched = await this.#source.fetchPage(page * pageSize, pageSize)
      this.#window.put(page, version, fetched)
      if (fetched.count === null) void this.#loadCount(version)
      this.#tell(null)
    } catch (error) {
      this.#window.fail(page)
      this.#tell(error)
      return
    }
    // The list may have shrunk, grown or gone stale meanwhile.
    this.#load()
  }

  async #loadCount(version: number): Promise<void> {
    if (this.#countedVersion === version || !this.#source.fetchCount) return
    this.#countedVersion = version
    try {
      this.#window.putCount(version, await this.#source.fetchCount())
      this.#tell(null)
    } catch (error) {
      this.#countedVersion = -1
      this.#tell(error)
    }
  }

  #tell(error: unknown): void {
    const { count, rowCount } = this.#window
    this.#state = { version: this.#state.version + 1, count, rowCount, error }
    for (const listener of this.#listeners) listener()
  }
}
