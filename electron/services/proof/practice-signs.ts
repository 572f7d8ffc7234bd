import type { HeardSign } from '#electron/ledger/absence-signs-table'

/** How the practice service says that there is no such user: nobody has to wait until it is learnt. */
export const practiceSigns: readonly HeardSign[] = [
  {
    meaning: 'absent',
    sign: {
      httpStatus: 200,
      flag: false,
      shape: 'missing',
      words: ['ditemukan', 'tidak', 'user'],
    },
  },
]
