import type { z } from 'zod'
import type { User } from '#shared/domain/users/user'
import { hasHalfCharacter } from '#shared/domain/values/half-character'
import { type HeardAnswer, heardIn } from './answer-feed'
import {
  type CallName,
  calls,
  wireActivation,
  wireCheck,
  wireReference,
  wireRegistration,
} from './answer-schemas'
import {
  type ConnectionOptions,
  checkConnectionOptions,
  mostConnections,
} from './http/connection-options'
import type { HttpCall, HttpClient } from './http/http-client'
import { defaultTimeouts, type Timeouts } from './http/timeouts'
import type { ElkassaApi, WriteOutcome } from './outcome'
import { type AnswerReader, readAnswer } from './read-answer'
import { readAskedUser, readListedUsers } from './read-users'
import { readServiceAddress, type ServiceAddress } from './service-address'
import { activationFields, registrationFields, toReferenceData, type WireFields } from './transform'

export interface ElkassaApiOptions {
  /** HTTPS, or plain HTTP to this machine; such as `https://api.elkassa.com/integration`. */
  readonly baseUrl: string
  readonly credentials: { readonly key: string; readonly token: string }
  /** How POST carries its fields; the partner's document does not say. Form unless set. */
  readonly postFormat?: 'form' | 'json'
  /** Connections at once, 1 to 32; as many as there may be unless set. */
  readonly connections?: number
  readonly timeouts?: Partial<Timeouts>
  readonly proxyUrl?: string
  /** A further certificate authority, PEM. */
  readonly extraCa?: string
  /** Called with each answer that could be read, before its caller is. */
  readonly onAnswer?: (answer: HeardAnswer) => void
  /** What carries the calls; undici unless given. */
  readonly openClient?: (address: ServiceAddress, options: ConnectionOptions) => HttpClient
}

interface Request<T> {
  readonly name: CallName
  /** What follows the call's path, as it is; written for a path when the call is built. */
  readonly segment?: string
  readonly fields?: WireFields
  readonly secrets?: readonly string[]
  readonly readData: AnswerReader<T>['readData']
}

/** A reader of `data`: undefined where the schema refuses it. */
function reading<S extends z.ZodType, T>(schema: S, transform: (wire: z.output<S>) => T) {
  return (data: unknown): T | undefined => {
    const parsed = schema.safeParse(data)
    return parsed.success ? transform(parsed.data) : undefined
  }
}

function pathSegment(text: string): string {
  return `/${encodeURIComponent(text).replaceAll('.', '%2E')}`
}

function isSendable(
  { segment, fields }: Request<unknown>,
  credentials: ElkassaApiOptions['credentials'],
): boolean {
  return ![segment ?? '', ...Object.values({ ...fields, ...credentials })].some(hasHalfCharacter)
}

function buildCall(
  { name, segment, fields = {} }: Request<unknown>,
  { credentials, postFormat }: ElkassaApiOptions,
): HttpCall {
  const { method, path } = calls[name]
  const suffix = segment === undefined ? '' : pathSegment(segment)
  const all = { ...fields, key: credentials.key, token: credentials.token }
  const encoded = new URLSearchParams(all).toString()
  if (method === 'GET') return { method, path: `${path}${suffix}?${encoded}` }
  const body =
    postFormat === 'json'
      ? { contentType: 'application/json', text: JSON.stringify(all) }
      : { contentType: 'application/x-www-form-urlencoded', text: encoded }
  return { method, path: path + suffix, body }
}

/** A client that is opened by its first call: what it is made of is large, and no start needs it at once. */
function createLazyClient(address: ServiceAddress, options: ConnectionOptions): HttpClient {
  let opening: Promise<HttpClient> | undefined
  let isClosed = false
  const open = async () => {
    const { createHttpClient } = await import('./http/http-client')
    const client = createHttpClient(address, options)
    // A call that comes too late must find it closed, not a new one.
    if (isClosed) await client.close()
    return client
  }
  return {
    send: async (call) => {
      opening ??= open()
      return (await opening).send(call)
    },
    close: async () => {
      isClosed = true
      await (await opening)?.close()
    },
  }
}

/**
 * A client of the partner service.
 *
 * Throws `insecure-address` or `bad-request` for options it will not work with; afterwards every ending
 * of a call is an outcome, and nothing it gives holds a URL, the key, the token or a password.
 */
export function createElkassaApi(options: ElkassaApiOptions): ElkassaApi {
  const { credentials, connections = mostConnections, proxyUrl, extraCa } = options
  const connection = {
    connections,
    timeouts: { ...defaultTimeouts, ...options.timeouts },
    ...(proxyUrl === undefined ? {} : { proxyUrl }),
    ...(extraCa === undefined ? {} : { extraCa }),
  }
  const address = readServiceAddress(options.baseUrl)
  checkConnectionOptions(address, connection)
  const client = (options.openClient ?? createLazyClient)(address, connection)
  /** Lower-case; the document's two, and what the reference data adds. */
  const typeNames = new Set(['retail', 'grosir'])

  async function send<T>(request: Request<T>): Promise<WriteOutcome<T>> {
    if (!isSendable(request, credentials)) {
      return { kind: 'unsent', cause: 'unsendable', detail: 'half a character' }
    }
    const answer = await client.send(buildCall(request, options))
    const outcome = readAnswer(answer, {
      readData: request.readData,
      isWrite: request.name === 'register' || request.name === 'activate',
      secrets: [credentials.key, credentials.token, ...(request.secrets ?? [])],
    })
    const heard = options.onAnswer && heardIn(request.name, outcome)
    if (heard) options.onAnswer?.(heard)
    return outcome
  }

  const userReading = { typeNames, secrets: [credentials.key, credentials.token] }

  return {
    register: (input) =>
      send({
        name: 'register',
        fields: registrationFields(input),
        secrets: [input.password],
        readData: reading(wireRegistration, (wire) => ({ registrationId: wire.registration_id })),
      }),
    getReferenceData: () =>
      send({
        name: 'reference',
        readData: reading(wireReference, (wire) => {
          const reference = toReferenceData(wire)
          for (const type of reference.userTypes) typeNames.add(type.description.toLowerCase())
          return reference
        }),
      }),
    checkUser: (email) =>
      send({
        name: 'check',
        fields: { email },
        readData: reading(wireCheck, (wire) => ({
          packetId: wire.packet_id,
          packetDescription: wire.packet_desc || null,
        })),
      }),
    activate: (input) =>
      send({
        name: 'activate',
        fields: activationFields(input),
        readData: reading(wireActivation, (wire) => ({
          registrationId: wire.registration_id,
          packetId: wire.packet_id,
          packetDescription: wire.packet_desc,
        })),
      }),
    listUsers: (page) =>
      send({
        name: 'users',
        ...(page !== undefined && { segment: String(page) }),
        readData: (data) => readListedUsers(data, userReading),
      }),
    getUser: (registrationId) =>
      send<User | null>({
        name: 'user',
        segment: registrationId,
        readData: (data) => readAskedUser(data, registrationId, userReading),
      }),
    close: () => client.close(),
  }
}
