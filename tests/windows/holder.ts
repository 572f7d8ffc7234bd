import { constants, openSync, writeFileSync } from 'node:fs'

// Another program that has a file open and shares it with nobody, until it is ended.

/** libuv's `UV_FS_O_EXLOCK` on Windows: share mode 0, the one way in which Node does not share a file. */
const sharedWithNobody = 0x10000000
const [path = '', sign = ''] = process.argv.slice(2)

openSync(path, constants.O_RDWR | sharedWithNobody)
writeFileSync(sign, 'held')
setInterval(() => undefined, 60_000)
