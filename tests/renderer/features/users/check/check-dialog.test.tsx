import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { UserCheck } from '#shared/domain/users/user-check'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { type OpenPage, openPage } from '../../../harness/open-page'
import { goToScreen, having, press } from '../../../harness/operate'
import { noon } from '../../../harness/samples'
import {
  answerDetail,
  answerUsers,
  sampleCheck,
  sampleDetail,
  sampleUserRow,
} from '../../../harness/samples-users'

const words = id.checkUser
const dialog = () => screen.getByRole('dialog', { name: words.title })
const inDialog = (name: string) => within(dialog()).queryByRole('button', { name })

/** Asks about a user of the copy, from its detail. */
async function checkKnown(
  check: UserCheck,
  prepare: (main: MainDouble) => void = () => undefined,
): Promise<OpenPage> {
  const page = openPage((main) => {
    answerUsers(main, [sampleUserRow(1)])
    answerDetail(main, sampleDetail())
    main.answer('users:check', check)
    prepare(main)
  })
  await goToScreen(page, 'users')
  await page.operator.click(await screen.findByRole('gridcell', { name: 'Toko 1' }))
  await press(page, id.users.detail.check)
  await screen.findByRole('dialog', { name: words.title })
  return page
}

/** Opens the question about any e-mail, from the palette. */
async function openQuestion(prepare: (main: MainDouble) => void = () => undefined) {
  const page = openPage((main) => {
    main.answer('search:everything', { recent: [], users: [], branches: [], runs: [] })
    main.answer('search:remember', undefined)
    prepare(main)
  })
  await press(page, id.palette.openShort)
  await page.operator.click(
    await screen.findByRole('option', { name: id.palette.actions.checkUser }),
  )
  await screen.findByRole('dialog', { name: words.title })
  return page
}

async function askAbout({ operator }: OpenPage, email: string) {
  const field = within(dialog()).getByLabelText(words.email)
  await operator.clear(field)
  await operator.type(field, `${email}{Enter}`)
}

describe('asking the service about a user of the copy', () => {
  it('asks at once, by its id, and says meanwhile that it asks', async () => {
    const { main } = await checkKnown(sampleCheck(), ({ hold }) => hold('users:check'))
    await within(dialog()).findByText(words.checking)
    expect(within(dialog()).queryByLabelText(words.email)).toBeNull()
    main.release('users:check')
    await within(dialog()).findByText(words.knownTitle('6 Bulan'))
    expect(main.inputsOf('users:check')).toEqual([{ registrationId: 'REG-1' }])
  })

  it('finds service and copy alike, and offers no refresh', async () => {
    await checkKnown(sampleCheck())
    const table = await within(dialog()).findByRole('table', { name: words.compareLabel })
    expect(within(table).getAllByText(words.same)).toHaveLength(2)
    expect(inDialog(words.refresh)).toBeNull()
  })

  it('names what differs, and brings the copy up to date when asked', async () => {
    const check = sampleCheck({ packetName: '12 Bulan', expiresAt: noon + 400 * 86_400 })
    const page = await checkKnown(check)
    await waitFor(() => expect(within(dialog()).getAllByText(words.differs)).toHaveLength(2))
    answerDetail(
      page.main,
      sampleDetail({
        user: { packetName: '12 Bulan', expiresAt: { at: noon + 400 * 86_400, text: '' } },
      }),
    )
    await press(page, words.refresh)
    await within(dialog()).findByText(words.refreshed)
    expect(within(dialog()).getAllByText(words.same)).toHaveLength(2)
    expect(inDialog(words.refresh)).toBeNull()
  })

  it('compares no end that could not be read', async () => {
    const { expiresAt: _, ...check } = sampleCheck()
    await checkKnown(check)
    await within(dialog()).findByText(words.unread)
    expect(within(dialog()).getAllByText(words.same)).toHaveLength(1)
  })

  it('concludes nothing from an unclear answer, and asks again when told to', async () => {
    const page = await checkKnown(sampleCheck({ answer: 'unclear', serverMessage: 'Coba nanti' }))
    await within(dialog()).findByText(words.unclearTitle)
    expect(within(dialog()).getByText(having(words.unclearWhy('Coba nanti')))).toBeTruthy()
    expect(within(dialog()).queryByText(words.differs)).toBeNull()
    expect(within(dialog()).queryByText(words.same)).toBeNull()
    page.main.answer('users:check', sampleCheck())
    await press(page, words.tryAgain)
    await within(dialog()).findByText(words.knownTitle('6 Bulan'))
    expect(inDialog(words.tryAgain)).toBeNull()
  })

  it('says why it could not be asked, and asks again', async () => {
    const page = await checkKnown(sampleCheck(), ({ refuse }) =>
      refuse('users:check', 'server-timeout'),
    )
    await within(dialog()).findByText(`${id.errors['server-timeout'].title}.`)
    page.main.answer('users:check', sampleCheck())
    await press(page, id.shell.retry)
    await within(dialog()).findByText(words.knownTitle('6 Bulan'))
    expect(page.main.inputsOf('users:check')).toHaveLength(2)
  })

  it('offers to register nobody whom the copy knows', async () => {
    await checkKnown(sampleCheck({ answer: 'absent', packetName: null, expiresAt: null }))
    await within(dialog()).findByText(words.unknownTitle)
    expect(within(dialog()).queryByRole('button', { name: having('sebagai toko baru') })).toBeNull()
  })
})

describe('asking the service about an e-mail', () => {
  it('asks about none that is no address, and says what is wrong with it', async () => {
    const page = await openQuestion()
    await askAbout(page, 'melati')
    await within(dialog()).findByText(id.problems['email-no-at'].title(words.email))
    await page.operator.clear(within(dialog()).getByLabelText(words.email))
    await page.operator.click(within(dialog()).getByRole('button', { name: words.submit }))
    await within(dialog()).findByText(id.problems.required.title(words.email))
    expect(page.main.inputsOf('users:check')).toEqual([])
  })

  it('asks about the address that was meant by what was pasted', async () => {
    const page = await openQuestion(({ answer }) =>
      answer('users:check', sampleCheck({ copy: null })),
    )
    await askAbout(page, 'Melati <melati@CONTOH.co.id>')
    await within(dialog()).findByText(words.notCopied)
    expect(page.main.inputsOf('users:check')).toEqual([{ email: 'melati@contoh.co.id' }])
    expect(inDialog(words.openUser)).toBeNull()
    // Who is there already is not registered once more.
    expect(inDialog(id.palette.actions.registerNew('melati@contoh.co.id'))).toBeNull()
  })

  it('says of a user without a packet that it has none', async () => {
    const page = await openQuestion(({ answer }) =>
      answer('users:check', sampleCheck({ packetName: null, copy: null })),
    )
    await askAbout(page, 'melati@contoh.co.id')
    await within(dialog()).findByText(words.withoutPacket)
  })

  it('offers to register whom the service does not know, with that e-mail', async () => {
    const page = await openQuestion(({ answer }) => {
      answer('users:check', sampleCheck({ answer: 'absent', packetName: null, copy: null }))
      answer('registration:hints', { userTypes: null })
      answer('registration:check', (form) => ({
        values: form,
        problems: [],
        repairs: [],
        conflict: null,
        sentBefore: [],
        alike: [],
        meantEmail: null,
      }))
    })
    await askAbout(page, 'baru@contoh.co.id')
    await press(page, id.palette.actions.registerNew('baru@contoh.co.id'))
    await screen.findByDisplayValue('baru@contoh.co.id')
    expect(screen.queryByRole('dialog', { name: words.title })).toBeNull()
    expect(page.main.inputsOf('registration:send')).toEqual([])
  })

  it('answers about the e-mail asked last', async () => {
    const page = await openQuestion(({ answer }) =>
      answer('users:check', (asked) =>
        'email' in asked && asked.email.startsWith('baru')
          ? sampleCheck({ answer: 'absent', packetName: null, copy: null })
          : sampleCheck({ copy: null }),
      ),
    )
    await askAbout(page, 'melati@contoh.co.id')
    await within(dialog()).findByText(words.knownTitle('6 Bulan'))
    await askAbout(page, 'baru@contoh.co.id')
    await within(dialog()).findByText(words.unknownTitle)
    expect(within(dialog()).queryByText(words.knownTitle('6 Bulan'))).toBeNull()
    expect(inDialog(words.tryAgain)).toBeNull()
  })

  it('leads to the user where the copy has it', async () => {
    const page = await openQuestion((main) => {
      main.answer('users:check', sampleCheck())
      answerUsers(main, [sampleUserRow(1)])
      answerDetail(main, sampleDetail())
    })
    await askAbout(page, 'toko1@contoh.co.id')
    await press(page, words.openUser)
    await screen.findByRole('complementary', { name: id.users.detail.label('Toko 1') })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('forgets what was asked when it closes', async () => {
    const page = await openQuestion(({ answer }) =>
      answer('users:check', sampleCheck({ copy: null })),
    )
    await askAbout(page, 'melati@contoh.co.id')
    await within(dialog()).findByText(words.notCopied)
    await press(page, words.close)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await press(page, id.palette.openShort)
    await page.operator.click(
      await screen.findByRole('option', { name: id.palette.actions.checkUser }),
    )
    const field = await screen.findByLabelText<HTMLInputElement>(words.email)
    expect(field.value).toBe('')
    expect(within(dialog()).queryByText(words.notCopied)).toBeNull()
  })
})
