import type { userExport as source } from '../../id/users/user-export'
import { counted, formats } from '../formats'

/** The export dialog, and the headers of its file. */
export const userExport: typeof source = {
  open: 'Export…',
  title: 'Export users',
  format: 'File format',
  formats: {
    csv: { label: 'CSV', hint: 'For Excel and other programs; dates as text.' },
    xlsx: { label: 'Excel (.xlsx)', hint: 'Dates as Excel dates, in WIB.' },
  },
  columnChoice: 'Columns',
  columnChoices: { all: 'All columns', visible: 'Columns on screen' },
  personal: 'Personal data',
  personalChoices: {
    full: { label: 'In full', hint: 'Emails and addresses as they are.' },
    masked: { label: 'Masked', hint: 'Only the beginnings of emails and addresses.' },
  },
  recorded: 'History keeps a record of this export.',
  action: (users) => `Export ${counted(users, 'user', 'users')}`,
  stop: 'Stop',
  writing: 'Writing the file',
  progress: (done, total) => `${formats.number(done)} of ${counted(total, 'user', 'users')}`,
  saved: (users, file) => `${counted(users, 'user', 'users')} saved in ${file}.`,
  cancelled: 'The export was stopped; no file was made.',
  columns: {
    storeName: 'Shop name',
    email: 'Email',
    registrationId: 'Registration ID',
    storeAddress: 'Address',
    userType: 'Type',
    accountState: 'State',
    packetName: 'Package',
    registeredAt: 'Registered (WIB)',
    expiresAt: 'Expires (WIB)',
    branchCount: 'Number of branches',
    branches: 'Branches',
  },
}
