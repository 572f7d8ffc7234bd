import type { problems as source } from '../../id/runs/problems'

/** Every problem of a cell in words; the value it is about is shown between title and reason. */
export const problems: typeof source = {
  required: {
    title: (field) => `${field} is empty`,
    why: () => 'ELKASSA requires it.',
    fix: 'Fill the cell in, or leave this row out.',
  },
  'too-long': {
    title: (field) => `${field} is too long`,
    why: (d) => `At most ${d.max ?? 255} characters.`,
    fix: 'Shorten it.',
  },
  'formula-error': {
    title: (field) => `${field} holds a formula that failed`,
    why: () => 'The formula in the spreadsheet gave no value.',
    fix: 'Type the right value, or mend the formula and open the file again.',
  },
  'formula-without-value': {
    title: (field) => `${field} holds a formula without a result`,
    why: () => 'This formula has no result yet.',
    fix: 'Open the file in Excel and save it, then choose it again.',
  },
  'excel-date': {
    title: (field) => `${field} was turned into a date by Excel`,
    why: () => 'What was typed is gone and cannot be guessed.',
    fix: 'Type the right value, or make the column Text in the original file.',
  },
  'number-precision': {
    title: (field) => `${field} lost its last digits`,
    why: () => 'A spreadsheet keeps only 15 digits; the rest became zeros.',
    fix: 'Type the right digits, or make the column Text in the original file.',
  },
  'shown-otherwise': {
    title: (field) => `${field} is shown otherwise in Excel`,
    why: () => 'In Excel this cell shows another number than it holds.',
    fix: 'Write the number out, without a format.',
  },
  'unreadable-character': {
    title: (field) => `${field} holds letters that cannot be read`,
    why: () => 'The file seems to use another text encoding than the one it is read with.',
    fix: 'Type it again, or choose another encoding in the Columns step.',
  },
  'phone-scientific': {
    title: () => 'Phone number ruined by Excel',
    why: () => 'Its digits are gone and cannot be guessed.',
    fix: 'Type the right number, or open the original file, make the column Text and save it again.',
  },
  'phone-letters': {
    title: () => 'Phone number with letters',
    why: () => 'A phone number has digits only.',
    fix: 'Type the number alone.',
  },
  'phone-characters': {
    title: () => 'Phone number with unknown marks',
    why: () => 'Besides digits only spaces, dots, brackets and dashes can be cleaned away.',
    fix: 'Type the number alone.',
  },
  'phone-fraction': {
    title: () => 'The phone number is a decimal or a negative number',
    why: () => 'Digits behind a point, or a minus, show that the number has been changed.',
    fix: 'Type the number again from where it came.',
  },
  'phone-two-numbers': {
    title: () => 'Two phone numbers',
    why: () => 'ELKASSA keeps a single number for each shop.',
    fix: 'Keep one of them.',
  },
  'phone-foreign': {
    title: () => 'Foreign phone number',
    why: () => 'ELKASSA uses Indonesian numbers that begin with 0 or +62.',
    fix: 'Type an Indonesian number.',
  },
  'phone-ambiguous': {
    title: () => 'Phone number that reads two ways',
    why: () => 'Its first digits may be the country code or part of the number.',
    fix: 'Type the whole number, beginning with 0.',
  },
  'phone-unrecognised': {
    title: () => 'Phone number not recognised',
    why: () => 'Indonesian numbers begin with 0, 62 or 8.',
    fix: 'Type the whole number, beginning with 0.',
  },
  'phone-too-short': {
    title: () => 'Phone number too short',
    why: (d) => `At least ${d.min ?? 9} digits.`,
    fix: 'Complete the number.',
  },
  'phone-too-long': {
    title: () => 'Phone number too long',
    why: (d) => `At most ${d.max ?? 14} digits.`,
    fix: 'See whether digits were added or two numbers run together.',
  },
  'email-no-at': {
    title: () => 'Email without @',
    why: () => 'An email address looks like name@place.',
    fix: 'Complete the address.',
  },
  'email-domain': {
    title: () => 'The part after @ is incomplete',
    why: () => 'It has a dot in it, like contoh.co.id.',
    fix: 'Complete the part after @.',
  },
  'email-spaces': {
    title: () => 'Email with spaces',
    why: () => 'An address has no spaces, and the right form cannot be guessed.',
    fix: 'Remove the spaces.',
  },
  'email-two-addresses': {
    title: () => 'Two email addresses',
    why: () => 'ELKASSA uses one email for each shop.',
    fix: 'Keep one of them.',
  },
  'email-invalid': {
    title: () => 'Email not valid',
    why: () => 'It holds marks that an address cannot have.',
    fix: 'Type the right address.',
  },
  'type-unknown': {
    title: () => 'Unknown shop type',
    why: () => 'There are only Retail (0) and Wholesale (1).',
    fix: 'Choose one of them.',
  },
  'password-too-short': {
    title: () => 'Password too short',
    why: (d) => `At least ${d.min ?? 6} characters${d.length ? `, this one has ${d.length}` : ''}.`,
    fix: 'Type a new password.',
  },
  'password-characters': {
    title: () => 'Password with marks that cannot be typed',
    why: () => 'The shop’s owner could not sign in with it.',
    fix: 'Type a new password.',
  },
  'user-unknown': {
    title: () => 'This user is not in the console’s copy',
    why: () => 'The email or ID was not found in the copy of the users list.',
    fix: 'Sync the users and check again, or correct the email or ID.',
  },
  'user-several': {
    title: () => 'Several users have this email',
    why: () => 'The email alone does not say which of them is meant.',
    fix: 'Type the registration ID (ELK…).',
  },
  'branch-none': {
    title: () => 'This user has no branch',
    why: () => 'It can be activated without one, once you agree.',
    fix: 'If the branch is new, sync first.',
  },
  'branch-needed': {
    title: () => 'This user has a branch',
    why: (d) => `The activation must be for one of them: ${d.choices ?? ''}.`,
    fix: 'Type the name or ID of one.',
  },
  'branch-choose': {
    title: () => 'No branch is named',
    why: (d) => `This user has several: ${d.choices ?? ''}.`,
    fix: 'Type the name or ID of one.',
  },
  'branch-unknown': {
    title: () => 'This branch is not the user’s',
    why: (d) => `The branches are: ${d.choices ?? ''}.`,
    fix: 'Type the name or ID of one.',
  },
  'packet-unknown': {
    title: () => 'No such package',
    why: (d) => `The packages are: ${d.choices ?? ''}.`,
    fix: 'Type the name, code or ID of one.',
  },
  'packets-missing': {
    title: () => 'The list of packages was never downloaded',
    why: () => 'Without it no package can be recognised.',
    fix: 'Connect to the service, then check again.',
  },
  'amount-unreadable': {
    title: () => 'The amount cannot be read',
    why: () => 'Thousands take a dot, and there are no parts of a rupiah: Rp 150.000 or 150000.',
    fix: 'Type the amount in whole rupiah.',
  },
  'amount-unclear': {
    title: () => 'The amount can be read in two ways',
    why: (d) =>
      `The sign “${d.sign ?? ','}” may mean thousands or decimals; the payments differ by a thousand times.`,
    fix: 'Type the amount without signs: 150000.',
  },
  'amount-fraction': {
    title: () => 'The amount has parts of a rupiah',
    why: () => 'Payments are recorded in whole rupiah.',
    fix: 'Type the amount in whole rupiah.',
  },
  'amount-negative': {
    title: () => 'The amount is below nought',
    why: () => 'A minus is usually money given back, not a payment.',
    fix: 'Look at the row, then type what was paid or leave it out.',
  },
  'amount-zero': {
    title: () => 'The amount is nought',
    why: () => 'An activation records a payment.',
    fix: 'Type what was paid, or leave this row out.',
  },
  'status-unknown': {
    title: () => 'This word of a status is not known',
    why: () => 'A payment is activated only where its status is known to be paid.',
    fix: 'Say once what it means; the same word from this gateway is then remembered.',
  },
  'status-empty': {
    title: () => 'The status is empty',
    why: () => 'Other rows of this file have one, so whether this was paid is not known.',
    fix: 'Type the status, or leave this row out.',
  },
  'date-unreadable': {
    title: () => 'The date cannot be read',
    why: () => 'What is understood: 24/11/2026, 24/11/2026 14:02 and 2026-11-24.',
    fix: 'Type the date as day/month/year.',
  },
  'date-time-unreadable': {
    title: () => 'The time of this date cannot be read',
    why: () => 'What is understood: 14:02, 14.02.59, 2:02 PM, with or without WIB, WITA, WIT.',
    fix: 'Type the time like 14:02, or the date alone.',
  },
  'date-month-first': {
    title: () => 'The date seems to have its month first',
    why: () => 'Read as day/month/year there is no such date.',
    fix: 'Type the date as day/month/year; look at the other dates of this column too.',
  },
  'date-ambiguous': {
    title: () => 'The date can be read in two ways',
    why: () => 'Other dates of this column have the month first, so this one may as well.',
    fix: 'Type the date as day/month/year.',
  },
  'date-short-year': {
    title: () => 'The year has two digits',
    why: () => 'Which part is the day and which the year is not certain.',
    fix: 'Type the year with four digits: 24/11/2026.',
  },
  'password-missing': {
    title: () => 'No password yet',
    why: () => 'A results file holds no passwords, so it must be entered again.',
    fix: 'Type the password, or fill it in for all rows at once.',
  },
  'same-email-differs': {
    title: () => 'Another row has this email with other contents',
    why: (d) =>
      d.row === undefined
        ? 'One email is for one shop only.'
        : `Row ${d.row} has the same email. One email is for one shop only.`,
    fix: 'Change the email, or leave one of the rows out.',
  },
  'same-invoice': {
    title: () => 'Another row has this invoice code too',
    why: (d) =>
      d.row === undefined
        ? 'One invoice is for one activation.'
        : `Row ${d.row} has the same code. One invoice is for one activation.`,
    fix: 'Correct the code, or leave one of the rows out.',
  },
  'too-many-cells': {
    title: () => 'This row has more cells than the header',
    why: () => 'Mostly a column separator stands inside a cell, so the contents have moved.',
    fix: 'Look at each cell of this row and edit the wrong ones; or leave the row out.',
  },
}
