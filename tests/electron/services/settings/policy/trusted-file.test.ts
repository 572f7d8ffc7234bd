import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refuseWritable } from '#electron/services/settings/policy/posix-trust'
import { readTrusted } from '#electron/services/settings/policy/trusted-file'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const user = process.getuid?.() ?? 0
const most = 100

/** A folder in a folder, with a file in it that only this user may write. */
function place() {
  const top = temporaryFolder()
  const folder = join(top, 'kebijakan')
  mkdirSync(folder, { mode: 0o755 })
  const path = join(folder, 'policy.json')
  writeFileSync(path, 'isi', { mode: 0o644 })
  return { top, folder, path }
}

function read({ path, top }: { path: string; top: string }, owner = user, above = top) {
  return readTrusted(path, most, {
    ...{ platform: 'linux', owner, top: above },
    readDescriptors: () => Promise.reject(new Error('asked')),
  })
}

// Windows has no such rights; what its descriptors say is judged by `judgeDescriptor`.
describe.skipIf(process.platform === 'win32')('readTrusted()', () => {
  it('reads a file that only its owner may write', async () => {
    await expect(read(place())).resolves.toBe('isi')
  })

  it('says that there is none, whether the file or its folder is missing', async () => {
    const there = place()
    rmSync(there.path)
    await expect(read(there)).resolves.toBeNull()
    rmSync(there.folder, { recursive: true })
    await expect(read(there)).resolves.toBeNull()
  })

  it('refuses a file of another owner', async () => {
    const there = place()
    await expect(read(there, user + 1)).rejects.toMatchObject({
      reason: 'not-owned',
      subject: there.path,
    })
  })

  it.each([
    ['the group', 'path', 0o664],
    ['others', 'path', 0o646],
    ['the group', 'folder', 0o775],
    ['others', 'folder', 0o757],
    ['the group', 'top', 0o770],
    ['others, even where only owners may delete,', 'top', 0o1777],
  ] as const)('refuses where %s may write: %s', async (_, which, mode) => {
    const there = place()
    chmodSync(there[which], mode)
    await expect(read(there)).rejects.toMatchObject({ reason: 'writable', subject: there[which] })
  })

  it('looks at every folder up to the root', async () => {
    const there = place()
    const temporary = dirname(there.top)
    await expect(read(there, user, '/')).rejects.toMatchObject({ subject: temporary })
  })

  it('refuses a link in place of the file, even to a file that is trusted', async () => {
    const there = place()
    renameSync(there.path, `${there.path}.lain`)
    symlinkSync(`${there.path}.lain`, there.path)
    await expect(read(there)).rejects.toMatchObject({ reason: 'link', subject: there.path })
  })

  it('refuses a link in place of its folder', async () => {
    const there = place()
    renameSync(there.folder, `${there.folder}-lain`)
    symlinkSync(`${there.folder}-lain`, there.folder)
    await expect(read(there)).rejects.toMatchObject({ reason: 'link', subject: there.folder })
  })

  it('follows a link further up, and looks at where it leads', async () => {
    const { top, folder, path } = place()
    const open = join(top, 'terbuka')
    mkdirSync(open)
    chmodSync(open, 0o777)
    renameSync(folder, join(open, 'kebijakan'))
    const link = join(top, 'tautan')
    symlinkSync(open, link)
    const through = path.replace(top, link)
    await expect(read({ top, path: through })).rejects.toMatchObject({
      reason: 'writable',
      subject: open,
    })
    chmodSync(open, 0o755)
    await expect(read({ top, path: through })).resolves.toBe('isi')
  })

  it('refuses a folder and a pipe, and waits for neither', async () => {
    const there = place()
    rmSync(there.path)
    mkdirSync(there.path)
    await expect(read(there)).rejects.toMatchObject({ reason: 'not-a-file' })
    rmSync(there.path, { recursive: true })
    execFileSync('mkfifo', [there.path])
    await expect(read(there)).rejects.toMatchObject({ reason: 'not-a-file' })
  })

  it('refuses a file that is too large, and takes the largest', async () => {
    const there = place()
    writeFileSync(there.path, 'x'.repeat(most))
    await expect(read(there)).resolves.toHaveLength(most)
    appendFileSync(there.path, 'x')
    await expect(read(there)).rejects.toMatchObject({ reason: 'too-large' })
  })

  it('refuses on Windows by what the descriptors of file and folder say', async () => {
    const { path, top, folder } = place()
    const good = 'O:BAD:(A;;FA;;;SY)'
    const judge = (descriptors: readonly string[]) =>
      readTrusted(path, most, {
        ...{ platform: 'win32', owner: user, top },
        readDescriptors: async () => descriptors,
      })
    await expect(judge([good, good])).resolves.toBe('isi')
    await expect(judge([good, `${good}(A;;FA;;;BU)`])).rejects.toMatchObject({
      reason: 'writable',
      subject: folder,
    })
    await expect(judge(['O:BUD:', good])).rejects.toMatchObject({
      reason: 'not-owned',
      subject: path,
    })
    await expect(judge([good])).rejects.toMatchObject({ reason: 'unreadable' })
  })
})

describe('refuseWritable()', () => {
  const rule = { platform: 'darwin', owner: 0, top: '/' } as const
  const admins = { uid: 0n, gid: 80n, mode: 0o40775n }

  it.each(['/', '/Library', '/Library/Application Support'])(
    'lets macOS’ administrators write in %s, and nobody else',
    (path) => {
      expect(() => refuseWritable(admins, path, rule)).not.toThrow()
      expect(() => refuseWritable({ ...admins, gid: 20n }, path, rule)).toThrow('writable')
      expect(() => refuseWritable({ ...admins, mode: 0o40777n }, path, rule)).toThrow('writable')
      expect(() => refuseWritable(admins, path, { ...rule, platform: 'linux' })).toThrow('writable')
    },
  )

  it('lets no group write in our own folder there', () => {
    const path = '/Library/Application Support/ELKASSA Console'
    expect(() => refuseWritable(admins, path, rule)).toThrow('writable')
  })
})
