import type { ErrorCode } from '#shared/domain/error-code'
import type { ReadMethods, WriteMethods } from './cache-methods'

type WithoutDb<A extends readonly unknown[]> = A extends readonly [unknown, ...infer Rest]
  ? Rest
  : never
/** Every method as the client calls it: without the database. */
export type CacheMethods = ReadMethods & {
  readonly [M in keyof WriteMethods]: (
    ...args: WithoutDb<Parameters<WriteMethods[M]>>
  ) => ReturnType<WriteMethods[M]>
}
export type CacheMethod = keyof CacheMethods
export type CacheArguments<M extends CacheMethod> = Parameters<CacheMethods[M]>
export type CacheAnswer<M extends CacheMethod> = Awaited<ReturnType<CacheMethods[M]>>

/** One worker reads, another writes: a long write keeps nobody from browsing. */
export type CacheRole = 'read' | 'write'

export interface CacheRequest {
  readonly id: number
  /** `rebuild`: delete the file, which no other worker may have open, and begin it again. */
  readonly method: CacheMethod | 'rebuild' | 'close'
  readonly args: readonly unknown[]
}

/** Sent by the worker for each request, and once with `openedId`: whether it has the file open. */
export type CacheReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: ErrorCode; readonly message: string }

export const openedId = 0
