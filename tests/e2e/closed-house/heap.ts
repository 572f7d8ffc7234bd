import type { Page } from 'playwright'

/** How many strings of the page's JavaScript heap hold each of these, after a forced collection. */
export async function countInHeap(page: Page, texts: readonly string[]): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  const snapshot = chunks.join('')
  return texts.map((text) => snapshot.split(text).length - 1)
}
