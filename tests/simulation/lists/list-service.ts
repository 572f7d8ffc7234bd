import type { HttpAnswer, HttpCall, HttpClient } from '#electron/api/http/http-client'
import { formatPartnerTime } from '#shared/domain/values/partner-time'
import { answerJson } from '../answer-json'
import type { Random } from '../random'

/** What goes wrong during a sync. */
export type Trouble =
  /** Whatever is asked is refused in words never heard before. */
  | 'maintenance'
  /** A database without users stands in for the real one. */
  | 'empty'
  /** A page leaves users out whom the detail call has. */
  | 'short-page'
  /** Neither the list nor the detail call shows some of the users. */
  | 'forgets'
  /** A page leaves users out, and the detail call answers everything as if nobody were there. */
  | 'short-page-blind'

export interface ListBehaviour {
  readonly users: number
  /** How a page behind the end is answered. */
  readonly ending: 'empty' | 'refused'
  /** The share of the users whose record is odd, and of those who are listed twice with two ends. */
  readonly odd: number
  readonly doubled: number
  /** Users who are gone for good before the second sync. */
  readonly gone: number
  /** `calls` of a sync, after its first `from`. */
  readonly trouble: { readonly kind: Trouble; readonly from: number; readonly calls: number } | null
  /** Whom `short-page` and `forgets` leave out. */
  readonly leftOut: number
}

export interface ListAccount {
  readonly id: string
  readonly email: string
  /** Epoch seconds. */
  readonly endsAt: number
  /** The end as another record of the same user gives it; null where there is one record alone. */
  readonly otherEnd: number | null
  readonly isOdd: boolean
  isGone: boolean
  readonly isLeftOut: boolean
}

export const strangeWords = 'Sistem sedang dirawat sampai pagi'

const pageSize = 10
function dayOf(days: number) {
  return 1_795_000_000 + days * 86_400
}
/** Fields as no document shows them. */
const oddFields = ['"cabangs":""', '"cabangs":7', '"expired_date":"besok"', '"toko_name":[]']

/** Calls 4 to 6 of a service, whose users can go and whose trouble can begin and end. */
export function createListService(behaviour: ListBehaviour, random: Random) {
  const { trouble, ending } = behaviour
  const accounts = Array.from({ length: behaviour.users }, (_, n): ListAccount => {
    const endsAt = dayOf(random.between(1, 300))
    return {
      id: `S${1000 + n}`,
      email: `toko${n}@toko.id`,
      endsAt,
      otherEnd: random.chance(behaviour.doubled) ? endsAt - 86_400 * random.between(1, 200) : null,
      isOdd: random.chance(behaviour.odd),
      isGone: false,
      isLeftOut: n >= 3 && n < 3 + behaviour.leftOut,
    }
  })
  let isTroubled = false
  let troubledCalls = 0

  function recordOf(account: ListAccount, endsAt: number): string {
    const text = JSON.stringify({
      registration_id: account.id,
      email: account.email,
      registered_date: formatPartnerTime(dayOf(-100)),
      user_type: '0',
      contract_id: '12',
      expired_date: formatPartnerTime(endsAt),
      contract_notes: 'Paket',
      toko_name: `Toko ${account.id}`,
      toko_address: 'Jl. Uji',
      user_type_desc: 'ACTIVE',
      cabangs: [],
    })
    // The later of two fields of one name is the one that a reader of JSON takes.
    return account.isOdd ? `${text.slice(0, -1)},${random.pick(oddFields)}}` : text
  }

  const answered = (flag: boolean, data: string | null, messages: string): HttpAnswer => ({
    kind: 'answered',
    httpStatus: 200,
    text: answerJson({ flag, data, messages }),
  })
  const yes = (records: readonly string[]) => answered(true, `[${records.join(',')}]`, 'Success')
  const nobody = () => answered(false, null, 'User tidak ditemukan')

  /** The trouble of this call, which counts it. */
  function troubleOfCall(): Trouble | null {
    if (!isTroubled || trouble === null) return null
    troubledCalls += 1
    const isNow = troubledCalls > trouble.from && troubledCalls <= trouble.from + trouble.calls
    return isNow ? trouble.kind : null
  }

  function list(page: number, now: Trouble | null): HttpAnswer {
    const leavesOut = now !== null && now !== 'maintenance'
    const shown = now === 'empty' ? [] : accounts.filter(({ isGone }) => !isGone)
    const records = shown.flatMap((account) => {
      if (leavesOut && account.isLeftOut) return []
      const whole = recordOf(account, account.endsAt)
      return account.otherEnd === null ? [whole] : [whole, recordOf(account, account.otherEnd)]
    })
    const listed = records.slice((page - 1) * pageSize, page * pageSize)
    return listed.length === 0 && ending === 'refused'
      ? answered(false, null, 'Halaman tidak ada')
      : yes(listed)
  }

  function detail(id: string, now: Trouble | null): HttpAnswer {
    const account = accounts.find((one) => one.id === id && !one.isGone)
    if (account === undefined || now === 'empty' || now === 'short-page-blind') return nobody()
    if (now === 'forgets' && account.isLeftOut) return nobody()
    return yes([recordOf(account, account.endsAt)])
  }

  function perform({ path }: HttpCall): HttpAnswer {
    const [place = ''] = path.split('?')
    const now = troubleOfCall()
    if (now === 'maintenance') return answered(false, null, strangeWords)
    if (place.startsWith('/users/')) return list(Number(place.slice(7)), now)
    if (place.startsWith('/user/')) return detail(decodeURIComponent(place.slice(6)), now)
    return answered(true, '{"registration_packets":[],"user_type":[]}', 'Success')
  }

  const client: HttpClient = {
    send: async (call) => perform(call),
    close: async () => undefined,
  }
  return {
    accounts,
    client,
    get wasTroubled() {
      return trouble !== null && troubledCalls > trouble.from
    },
    beginTrouble() {
      isTroubled = true
    },
    endTrouble() {
      isTroubled = false
    },
    removeUsers() {
      const first = accounts.length - behaviour.gone
      for (const account of accounts.slice(first)) account.isGone = true
    },
  }
}
