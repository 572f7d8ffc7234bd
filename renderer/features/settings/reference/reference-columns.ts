import type { Packet, UserType } from '#shared/domain/users/user'
import type { Messages } from '#shared/locales/id'
import type { DataGridColumn } from '../../../components/grid/data-grid-types'

function textColumn<Row>(
  id: string,
  header: string,
  width: number,
  toText: (row: Row) => string,
): DataGridColumn<Row> {
  return { id, header, width, toText, render: toText }
}

/** The columns of the packets and of the types of shops. */
export function makeReferenceColumns({ reference }: Messages) {
  const { packets, userTypes } = reference
  return {
    packets: [
      textColumn<Packet>('id', packets.columns.id, 96, ({ id }) => id),
      textColumn<Packet>('code', packets.columns.code, 150, ({ code }) => code),
      textColumn<Packet>('description', packets.columns.description, 150, (row) => row.description),
    ],
    userTypes: [
      textColumn<UserType>('code', userTypes.columns.code, 80, ({ code }) => code),
      textColumn<UserType>(
        'description',
        userTypes.columns.description,
        130,
        (row) => row.description,
      ),
    ],
  }
}
