import type { native as source } from '../id/native'
import { counted, formats } from './formats'

export const native: typeof source = {
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    help: 'Help',
    register: 'Register shops',
    registerOne: 'Register one shop',
    activate: 'Activation',
    history: 'History',
    users: 'Users',
    find: 'Find…',
    openFile: 'Open file…',
    pasteTable: 'Paste from a spreadsheet',
    settings: 'Settings…',
    quit: 'Quit',
    close: 'Close window',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    search: 'Search everything…',
    nextProblem: 'Next problem',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    actualSize: 'Actual size',
    fullScreen: 'Full screen',
    minimize: 'Minimise',
    zoom: 'Zoom',
    bringToFront: 'Bring all to front',
    about: 'About ELKASSA Console',
    services: 'Services',
    hide: 'Hide ELKASSA Console',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    shortcuts: 'Keyboard shortcuts',
    openLogs: 'Open log folder',
  },
  dialog: {
    chooseCertificate: 'Choose your company’s certificate',
    certificates: 'Certificates',
    chooseFile: {
      register: 'Choose a file of shops',
      activate: 'Choose a file of payments',
      check: 'Choose a list of users',
    },
    choose: 'Choose',
    saveTemplate: 'Save template',
    saveResults: 'Save results',
    saveUsers: 'Save users',
    save: 'Save',
    tables: 'Tables (CSV, Excel, OpenDocument)',
    csv: 'CSV',
    xlsx: 'Excel workbook',
    allFiles: 'All files',
    templateName: {
      register: 'shop-registration-template',
      activate: 'activation-template',
      check: 'user-check-template',
    },
    usersName: 'elkassa-users',
    resultsName: (name) => `${name}-results`,
    cannotStart: 'ELKASSA Console cannot be opened',
  },
  runEnds: { finished: 'Sending has finished', stopped: 'Sending has stopped' },
  quit: {
    title: 'A run is still being sent',
    body: (rows) =>
      `${counted(rows, 'row is', 'rows are')} not finished. If you quit, sending pauses and can go on when the console is opened again; nothing is lost.`,
    leave: 'Pause and quit',
    stay: 'Keep sending',
  },
  page: {
    endedTitle: 'The window keeps stopping',
    endedBody:
      'Its content is not loaded any more. What is being sent goes on. Close the console and open it again; if that does not help, send the logs to support.',
    openLogs: 'Open log folder',
    close: 'Close',
    stuckTitle: 'The window does not respond',
    stuckBody:
      'What is being sent goes on. If it is reloaded, entries that were not saved are lost.',
    wait: 'Wait',
    reload: 'Reload',
  },
  commandLine: {
    usage: [
      'Usage: elkassa-console --register FILE --report FILE [options]',
      '       elkassa-console --activate FILE --report FILE [options]',
      '       elkassa-console --check FILE --report FILE [options]',
      '',
      '  --register FILE       the shops to register: CSV, Excel, .ods',
      '  --activate FILE       payments to activate, as finance writes them',
      '  --check FILE          e-mail addresses of users to look up',
      '  --report FILE         the outcome of each row, CSV or .xlsx',
      '  --overwrite           replaces a report file that is there',
      '  --sheet NAME          the sheet of a workbook to read; may be repeated',
      '  --hidden include|skip    whether rows that the sheet hides are taken (default: skip)',
      '  --encoding NAME          the text encoding of a CSV file',
      '  --columns a=b,…       pairs of field=column title, where titles are not recognised',
      '  --server=URL          address of the service (https; http for this computer alone)',
      '  --profile DIR         folder of data to work in',
      '  --practice            use the practice service',
      '  --in-flight N         calls at a time, 1 to 16',
      '  --settle SECONDS      how long to wait for rows in doubt (below 60 is risky)',
      '  --no-precheck         do not check emails before registering',
      '  --without-branch      activate users that have no branch without one',
      '  --office ADDRESS      the office’s shared register, postgresql://name@server/database',
      '                        (password in ELKASSA_OFFICE_PASSWORD)',
      '  --desk NAME           what this desk is called there (the computer’s name)',
      '  --accept-collisions N says that N things sent by two desks were looked at',
      '  --take-on             settles rows that another desk left behind, by reading',
      '  --status WORD=MEANING   what a word of a payment status means: paid or unpaid; may be repeated',
      '',
      '  --sync                brings the copy of the users up to date',
      '  --accept-missing N    marks as gone up to N users who are no longer on the list',
      '  --export FILE         saves the copied users, CSV or .xlsx',
      '                        (both with --server, --practice)',
      '  --view NAME           only the users of this saved view',
      '  --masked              masks emails and addresses',
      '  --overwrite           replaces a file that is there',
      '',
      '  --office-setup        makes or updates the office’s register, with --office',
      '',
      'Key and token are read from ELKASSA_KEY and ELKASSA_TOKEN.',
    ].join('\n'),
    unknownFlag: (flag) => `There is no option ${flag}.`,
    unexpectedArgument: (text) => `“${text}” is not understood in this place.`,
    missingValue: (flag) => `The option ${flag} needs a value after it.`,
    takesNoValue: (flag) => `The option ${flag} takes no value.`,
    notInRange: (flag, least, most) =>
      `The option ${flag} must be a whole number from ${least} to ${most}.`,
    badEnding: (flag) => `The name of the ${flag} file must end in .csv or .xlsx.`,
    badColumns: 'Write --columns as field=title, separated by commas.',
    badStatus: 'Write --status as WORD=paid or WORD=unpaid.',
    notAChoice: (flag, choices) => `Write ${flag} as one of: ${choices}.`,
    badFaults: (reason) => `The value of --practice-faults cannot be used: ${reason}`,
    badAddress: 'The address given by --server is not a whole web address.',
    needs: (flag, other) => `The option ${flag} is only used together with ${other}.`,
    conflicts: (flag, other) => `The options ${flag} and ${other} cannot be used together.`,
    progress: (p) =>
      `${p.done} done, ${p.refused} refused, ${p.unknown} uncertain, ${p.unsent} not sent of ${p.total} rows · ${p.rowsPerMinute} a minute${p.secondsLeft === null ? '' : ` · ${p.secondsLeft} seconds left`}`,
    waits: {
      learning: (nextAt) =>
        `Waiting: this service is new and its answers are being learnt (about half a minute). Next question ${formats.time(nextAt)}; nothing is lost.`,
      unclear: (nextAt) =>
        `Waiting: the service’s answers cannot be trusted at the moment. Next question ${formats.time(nextAt)}; nothing is lost.`,
      credentials: (nextAt) =>
        `Waiting: the service no longer accepts the key or token. Next question ${formats.time(nextAt)}; nothing is lost.`,
    },
    syncProgress: (p) =>
      `Page ${p.pages}${p.pageCount === null ? '' : ` of ${p.pageCount}`} · ${formats.number(p.users)} users · ${formats.number(p.usersPerMinute)} a minute${p.secondsLeft === null ? '' : ` · ${p.secondsLeft} seconds left`}`,
    shortSettle:
      'Warning: --settle is below 60 seconds. A registration whose answer was lost may be taken for one that never arrived although it is only late, and be sent twice.',
    place: {
      noFolder: (flag) => `The folder for the ${flag} file is not there. Make it first.`,
      notPlain: (flag) =>
        `A link, a folder or a device stands where the ${flag} file should be. Choose another name.`,
      isInput: (flag) =>
        `The ${flag} file is the file that is read, perhaps by another name. Choose another name.`,
      isThere: (flag) =>
        `Another file, or a report that somebody changed, stands where the ${flag} file should be. Choose another name, or add --overwrite to replace it.`,
      notWritable: (flag) =>
        `The ${flag} file cannot be written: it may be open in Excel, or its folder may not be written to.`,
      noRoom: (flag) => `The disk for the ${flag} file is full.`,
    },
    whichSheet: (sheets) =>
      `More than one sheet holds rows: ${sheets.join(', ')}. Name those to read with --sheet, one or several times.`,
    noSuchSheet: (sheet, sheets) =>
      sheets.length === 0
        ? 'The option --sheet is for workbooks alone, such as .xlsx.'
        : `There is no sheet “${sheet}” (--sheet). There are: ${sheets.join(', ')}.`,
    whichEncoding: (readings) =>
      `The letters in the file can be read in more than one way: ${readings.join(', ')}. Choose one with --encoding.`,
    columnsHint: 'Name the columns with --columns field=title.',
    nothingSent: 'Nothing was sent.',
    stoppedBefore: 'Stopped before anything was sent.',
    paused: 'Paused. Run the same command again to go on.',
    noReport: 'The report could not be written.',
    noSuchView: (name) => `There is no saved view called “${name}”.`,
    missingKept: (users) =>
      `${counted(users, 'user is', 'users are')} no longer on the list; the copy keeps them. Look into it first; to mark them as gone, run again with --accept-missing ${users}.`,
    nothingCopied: 'This profile has no copy of the users yet. Run --sync first.',
    officeReady: 'The office’s register is ready.',
    officeAway: 'The office’s register cannot be reached. Sending waits until it can.',
    stopped: {
      credentials: 'Stopped: the service does not accept the key or token.',
      network:
        'Stopped: the service cannot be reached, or its answers cannot be read. Run the same command again to go on.',
      'proxy-password': 'Stopped: the proxy asks for a password. Nothing reached the service.',
      'proxy-failed': 'Stopped: the proxy cannot be used. Check it, then run again.',
      certificate:
        'Stopped: the service’s certificate was not accepted. Nothing reached the service. Ask your network’s keeper, or choose your company’s certificate in Settings.',
      'alike-failures': 'Stopped: too many like failures. See the Note column of the report.',
      'disk-full': 'Stopped: the disk is full, outcomes cannot be recorded.',
      'passwords-locked': 'Stopped: the passwords cannot be opened. Run again with the same file.',
      'rows-held': 'Stopped: some rows wait for another, uncertain activation of the same user.',
      'rows-elsewhere':
        'Stopped: some rows were taken by another desk and their outcome is not known yet. Run the same command again later, or with --take-on if that desk will not come back.',
      'office-away':
        'Stopped: the office’s register could not be reached for 30 minutes. Run the same command again later.',
      'office-refused': 'Stopped: the office’s register does not accept this desk.',
      'unclear-answers':
        'Stopped: control questions were answered wrongly for 30 minutes, so no answer is believed. Run the same command again later.',
      interrupted: 'Stopped by a fault in the application. Run the same command again to go on.',
    },
    certificateRefused: 'Stopped: the service’s certificate was not accepted.',
    seeHelp: 'See --help.',
    heldByCommand:
      'A command is using this data (ELKASSA Console without a window). Wait until it has ended, then open the console again.',
    profileInUse:
      'ELKASSA Console is open with this profile. Close it first, or use another --profile.',
  },
}
