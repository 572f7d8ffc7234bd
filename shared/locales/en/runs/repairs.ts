import type { repairs as source } from '../../id/runs/repairs'

/** What was changed in a cell by itself, shown beside the struck-through original. */
export const repairs: typeof source = {
  'spaces-removed': 'Extra spaces removed',
  'control-characters-removed': 'Invisible marks removed',
  'apostrophe-removed': 'Apostrophe in front removed',
  'zero-from-format': 'The 0 in front put back, as the cell’s format shows it',
  'phone-zero-restored': 'Excel had removed the 0 in front; put back',
  'phone-country-code': 'Country code 62 changed to 0',
  'phone-decimal-removed': 'Decimals at the end removed',
  'phone-separators-removed': 'Spaces and dashes removed',
  'email-wrapping-removed': 'Marks around the email removed',
  'email-punctuation-removed': 'Punctuation at the end of the email removed',
  'email-domain-lowered': 'The part after @ written in lower case',
  'password-outer-spaces-kept': 'The password begins or ends with a space; kept as it is',
  'amount-decimals-removed': 'Decimals of nought removed',
  'amount-rewritten': 'Amount written in whole rupiah',
  'packet-matched': 'The package was recognised by its code or ID',
  'word-remembered': 'Read as you decided for an earlier file of this sender',
  'date-rewritten': 'The date was rewritten in WIB',
  'user-expired': 'This user ran out long ago',
  'packet-trial': 'This is a trial package',
  'amount-unlike': 'The amount differs from the last activation of this package',
  'date-future': 'The payment date is in the future',
  'date-old': 'The payment date is more than 30 days ago',
}
