/** One page of a list as main gives it; `count` is null while main still counts. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly count: number | null
}

interface KeptPage<Row> {
  readonly rows: readonly Row[]
  readonly isFresh: boolean
  readonly usedAt: number
}

/**
 * The part of a long list that is in memory: the pages last looked at, whatever the list's length.
 *
 * Stale pages stay readable until their new contents arrive, so that nothing flickers.
 */
export class RowWindow<Row> {
  readonly pageSize: number
  readonly #maxPages: number
  readonly #pages = new Map<number, KeptPage<Row>>()
  readonly #loading = new Set<number>()
  #count: number | null = null
  #atLeast: number | null = null
  #version = 0
  #clock = 0

  constructor(pageSize = 100, maxPages = 50) {
    this.pageSize = pageSize
    this.#maxPages = maxPages
  }

  /** How many rows the list has; null until somebody said so. */
  get count(): number | null {
    return this.#count
  }

  /** How many rows the list is known to have: the count, or as far as pages came; null before the first. */
  get rowCount(): number | null {
    return this.#count ?? this.#atLeast
  }

  get pageCount(): number {
    return this.#pages.size
  }

  get(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / this.pageSize))?.rows[index % this.pageSize]
  }

  /** A row that is as the list has it now. */
  getFresh(index: number): Row | undefined {
    const page = this.#pages.get(Math.floor(index / this.pageSize))
    return page?.isFresh ? page.rows[index % this.pageSize] : undefined
  }

  /** The pages to fetch so that these rows are there and fresh; they count as under way from now. */
  begin(
    first: number,
    last: number,
  ): { readonly pages: readonly number[]; readonly version: number } {
    const pages: number[] = []
    const end = Math.floor(Math.max(0, (this.rowCount ?? 0) - 1) / this.pageSize)
    const lastPage = Math.min(Math.floor(Math.max(last, 0) / this.pageSize), end)
    for (let page = Math.floor(Math.max(first, 0) / this.pageSize); page <= lastPage; page += 1) {
      const kept = this.#pages.get(page)
      if (kept !== undefined) this.#pages.set(page, { ...kept, usedAt: this.#tick() })
      if (kept?.isFresh || this.#loading.has(page)) continue
      this.#loading.add(page)
      pages.push(page)
    }
    return { pages, version: this.#version }
  }

  put(page: number, version: number, { rows, count }: Page<Row>): void {
    this.#loading.delete(page)
    const end = page * this.pageSize + rows.length
    this.#atLeast = Math.max(this.#atLeast ?? 0, end)
    const isLast = rows.length < this.pageSize && (page === 0 || rows.length > 0)
    this.#count = count ?? (isLast ? end : this.#count)
    this.#pages.set(page, { rows, isFresh: version === this.#version, usedAt: this.#tick() })
    this.#forgetOldest()
  }

  /** The count that a page did not have yet; one that came too late is left out. */
  putCount(version: number, count: number): void {
    if (version === this.#version) this.#count = count
  }

  fail(page: number): void {
    this.#loading.delete(page)
  }

  /** Everything may have changed: pages are fetched again when they are next looked at. */
  invalidate(): void {
    this.#version += 1
    this.#loading.clear()
    for (const [page, kept] of this.#pages) this.#pages.set(page, { ...kept, isFresh: false })
  }

  #forgetOldest(): void {
    while (this.#pages.size > this.#maxPages) {
      let oldest: { page: number; usedAt: number } | null = null
      for (const [page, { usedAt }] of this.#pages) {
        if (oldest === null || usedAt < oldest.usedAt) oldest = { page, usedAt }
      }
      if (oldest !== null) this.#pages.delete(oldest.page)
    }
  }

  #tick(): number {
    this.#clock += 1
    return this.#clock
  }
}
