import type { ErrorCode } from '#shared/domain/error-code'
import type { CacheMethods } from './cache-methods'

export type CacheMethod = keyof CacheMethods
type WithoutDb<A extends readonly unknown[]> = A extends readonly [unknown, ...infer Rest]
  ? Rest
  : never
export type CacheArguments<M extends CacheMethod> = WithoutDb<Parameters<CacheMethods[M]>>
export type CacheAnswer<M extends CacheMethod> = ReturnType<CacheMethods[M]>

export interface CacheRequest {
  readonly id: number
  readonly method: CacheMethod | 'close'
  readonly args: readonly unknown[]
}

/** Sent by the worker for each request, and once with `openedId` when the file is open. */
export type CacheReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: ErrorCode; readonly message: string }

export const openedId = 0
