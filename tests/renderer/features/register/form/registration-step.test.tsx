import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Mode } from '#shared/domain/settings'
import { id } from '#shared/locales/id'
import type { MainDouble } from '../../../harness/main-double'
import { goToScreen } from '../../../harness/operate'
import { answerRun, openLanding, openTab } from '../../../harness/run-pages'
import { noon, sampleRun, sampleStatus } from '../../../harness/samples'
import { sampleCheckedRegistration, sampleRow } from '../../../harness/samples-runs'

const words = id.registrationForm
const { fields } = id.runColumns
const whole = sampleCheckedRegistration()

/** The form of one shop; main finds whatever is typed to be the shop of the samples. */
async function openForm(
  prepare: (main: MainDouble) => void = () => undefined,
  checked = whole,
  mode: Mode = 'practice',
) {
  const page = await openLanding(
    'register',
    (main) => {
      main.answer('registration:check', checked)
      prepare(main)
    },
    sampleStatus({ settings: { mode } }),
  )
  await openTab(page.operator, words.tabs.form)
  await screen.findByRole('heading', { level: 1, name: words.title })
  return page
}
const field = (name: keyof typeof fields) => screen.getByLabelText<HTMLInputElement>(fields[name])
const button = (name: string) => screen.findByRole('button', { name })

describe('the form of one registration', () => {
  it('says in words what would be sent, once the password is there too', async () => {
    const { operator } = await openForm()
    await screen.findByText(words.summary.missing(fields.password))
    const { storeName, email, phone, address } = whole.values
    const type = id.runColumns.userTypes['0']
    const sentence = `${words.summary.sentence({ store: storeName, type, email })}.`
    expect(screen.queryByText(sentence)).toBeNull()
    await operator.type(field('password'), 'rahasia1')
    await screen.findByText(sentence)
    expect(screen.getByText(`${words.summary.rest(phone, address)}.`)).toBeTruthy()
  })

  it('is looked through as it is typed, without its password', async () => {
    const { main, operator } = await openForm()
    await operator.type(field('storeName'), 'Ab')
    await operator.type(field('password'), 'rahasia1')
    await waitFor(() =>
      expect(main.inputsOf('registration:check')).toContainEqual(
        expect.objectContaining({ storeName: 'Ab' }),
      ),
    )
    expect(JSON.stringify(main.inputsOf('registration:check'))).not.toContain('rahasia1')
  })

  it('says what could not be looked through, and tries again', async () => {
    const { main, operator } = await openForm(({ refuse }) => {
      refuse('registration:check', 'disk-full')
    })
    await screen.findByText(`${id.errors['disk-full'].title}.`)
    main.answer('registration:check', whole)
    await operator.click(await button(id.shell.retry))
    await screen.findByText(words.summary.missing(fields.password))
  })

  it('tells what is wrong with a field once it was left, not before', async () => {
    const problem = { field: 'phone', code: 'phone-too-short' as const, details: { min: 9 } }
    const { operator } = await openForm(
      undefined,
      sampleCheckedRegistration({ problems: [problem] }),
    )
    const { title, why } = id.problems['phone-too-short']
    const said = `${title('')}. ${why({ min: 9 })}`
    await operator.type(field('phone'), '0812')
    expect(screen.queryByText(said)).toBeNull()
    await operator.tab()
    await screen.findByText(said)
    expect(screen.getByText(words.summary.wrong(fields.phone))).toBeTruthy()
  })

  it('points to the first bad field when it is tried, and asks nothing', async () => {
    const problems = [{ field: 'email', code: 'required' as const }]
    const { operator } = await openForm(undefined, sampleCheckedRegistration({ problems }))
    await operator.click(await button(words.review))
    await screen.findByText(id.problems.required.title(fields.email))
    await waitFor(() => expect(document.activeElement).toBe(field('email')))
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })

  it('tells what is sent in the place of what was typed', async () => {
    const repair = { field: 'phone', code: 'phone-country-code' as const, before: '6281' }
    await openForm(undefined, sampleCheckedRegistration({ repairs: [repair] }))
    const sent = words.sentAs('081234567890')
    await screen.findByText(`${sent}: ${id.repairs['phone-country-code']}`)
  })

  it('offers the address that was probably meant, and takes it by a press', async () => {
    const meantEmail = 'maju@contoh.co.id'
    const { operator } = await openForm(undefined, sampleCheckedRegistration({ meantEmail }))
    await screen.findByText(words.meant(meantEmail))
    await operator.click(await button(words.useMeant))
    await waitFor(() => expect(field('email').value).toBe(meantEmail))
  })

  it('keeps what was typed while the operator is elsewhere, and is emptied by a press', async () => {
    const { operator } = await openForm()
    await operator.type(field('storeName'), 'Toko Baru')
    await operator.type(field('password'), 'rahasia1')
    await openTab(operator, words.tabs.file)
    await goToScreen({ operator }, 'home')
    await goToScreen({ operator }, 'register')
    await openTab(operator, words.tabs.form)
    await waitFor(() => expect(field('storeName').value).toBe('Toko Baru'))
    expect(field('password').value).toBe('rahasia1')
    await operator.click(await button(words.clear))
    await waitFor(() => expect(field('storeName').value).toBe(''))
    expect(field('password').value).toBe('')
  })
})

describe('the first password of a shop', () => {
  const { password: said } = words

  it('is made by main, hidden until it is asked to be seen', async () => {
    const { operator } = await openForm(({ answer }) => {
      answer('registration:password', 'Buatan-99')
    })
    await operator.click(await button(said.make))
    await waitFor(() => expect(field('password').value).toBe('Buatan-99'))
    expect(field('password').type).toBe('password')
    await operator.click(await button(said.show))
    expect(field('password').type).toBe('text')
    await operator.click(await button(said.hide))
    expect(field('password').type).toBe('password')
  })

  it('is warned of where it was made and nobody has it yet', async () => {
    const { operator } = await openForm(({ answer }) => {
      answer('registration:password', 'Buatan-99')
    })
    await operator.click(await button(said.make))
    await waitFor(() => expect(field('password').value).toBe('Buatan-99'))
    await operator.click(await button(words.review))
    const dialog = within(await screen.findByRole('alertdialog'))
    expect(dialog.getByText(said.unseen)).toBeTruthy()
    await operator.click(dialog.getByRole('button', { name: words.confirm.change }))
    await operator.click(await button(said.show))
    await operator.click(await button(words.review))
    const again = within(await screen.findByRole('alertdialog'))
    expect(again.queryByText(said.unseen)).toBeNull()
  })

  it('must be there before anything is asked', async () => {
    const { operator } = await openForm()
    expect((await button(said.copy)).hasAttribute('disabled')).toBe(true)
    await operator.click(await button(words.review))
    await waitFor(() => expect(document.activeElement).toBe(field('password')))
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })
})

describe('sending a registration', () => {
  const started = sampleRun({ id: 9, state: 'running', startedAt: noon })
  const review = async (operator: Awaited<ReturnType<typeof openForm>>['operator']) => {
    await operator.type(field('storeName'), 'Toko Maju')
    await operator.type(field('password'), 'rahasia1')
    await operator.click(await button(words.review))
    return within(await screen.findByRole('alertdialog'))
  }

  it.each<[Mode, string, string]>([
    ['practice', words.confirm.titlePractice, words.confirm.bodyPractice],
    ['live', words.confirm.title, words.confirm.body],
  ])('is agreed to first, as it is meant in %s', async (mode, title, body) => {
    const { main, operator } = await openForm(undefined, whole, mode)
    const dialog = await review(operator)
    expect(dialog.getByRole('heading', { name: title })).toBeTruthy()
    expect(dialog.getByText(body)).toBeTruthy()
    await operator.click(dialog.getByRole('button', { name: words.confirm.change }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(main.inputsOf('registration:send')).toEqual([])
  })

  it('sends the form with its password, and forgets the password', async () => {
    const { main, operator } = await openForm((main) => {
      answerRun(main, started, [sampleRow({ state: 'sending', sentAt: noon })])
      main.answer('registration:send', { kind: 'started', run: started })
    })
    const dialog = await review(operator)
    await operator.click(dialog.getByRole('button', { name: words.confirm.send }))
    await screen.findByRole('heading', { level: 1, name: words.result.label })
    const [sent] = main.inputsOf('registration:send')
    expect(sent?.password).toBe('rahasia1')
    expect(sent?.form.storeName).toBe('Toko Maju')
    await screen.findByText(words.result.sending)
    expect(document.body.innerHTML).not.toContain('rahasia1')
  })

  it('goes back to the form where by now it cannot be sent, which says why', async () => {
    const conflict = { kind: 'already-user', registrationId: 'REG1' } as const
    const { operator } = await openForm(({ answer }) => {
      answer('registration:send', {
        kind: 'stopped',
        checked: sampleCheckedRegistration({ conflict }),
      })
    })
    const dialog = await review(operator)
    await operator.click(dialog.getByRole('button', { name: words.confirm.send }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(screen.getByRole('heading', { level: 1, name: words.title })).toBeTruthy()
    expect(field('email').getAttribute('aria-invalid')).toBe('true')
    expect(field('password').value).toBe('rahasia1')
  })

  it('says in the question why main refused; nothing typed is lost', async () => {
    const { operator } = await openForm(({ refuse }) => refuse('registration:send', 'disk-full'))
    const dialog = await review(operator)
    await operator.click(dialog.getByRole('button', { name: words.confirm.send }))
    await dialog.findByText(`${id.errors['disk-full'].title}.`)
    await operator.click(dialog.getByRole('button', { name: words.confirm.change }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(field('storeName').value).toBe('Toko Maju')
  })
})

describe('what is there already', () => {
  it('bars a shop that is in doubt elsewhere, and leads to its run', async () => {
    const conflict = { kind: 'sent-before', runId: 4, at: noon, state: 'unknown' } as const
    const { operator } = await openForm(
      (main) => answerRun(main, sampleRun({ id: 4 })),
      sampleCheckedRegistration({ conflict: { ...conflict, registrationId: null } }),
    )
    await screen.findByText(words.blocked)
    await operator.click(await button(words.known.openRun))
    await screen.findByRole('heading', { level: 1, name: id.runCheck.title })
  })

  it('is shown beside the form: who is alike, and what was sent', async () => {
    const shop = { registrationId: 'REG1', storeName: 'Toko Maju', storeAddress: 'Jl. Mawar 1' }
    const sent = { runId: 4, sourceName: 'toko.csv', storeName: 'Toko Maju', at: noon }
    await openForm(
      undefined,
      sampleCheckedRegistration({
        alike: [{ ...shop, email: 'maju@contoh.co.id', by: 'email' }],
        sentBefore: [{ ...sent, actor: null, by: 'phone' }],
      }),
    )
    await screen.findByText(words.known.by.email)
    expect(screen.getByText(words.known.sentBy.phone)).toBeTruthy()
    expect(screen.getByText(words.known.count(2))).toBeTruthy()
    expect(await button(`${words.known.openUser}: Toko Maju`)).toBeTruthy()
  })

  it('is said to be none where nothing is alike', async () => {
    await openForm()
    await screen.findByText(words.known.none)
  })
})
