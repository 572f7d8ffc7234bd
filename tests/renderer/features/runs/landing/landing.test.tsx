import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { RunKind } from '#shared/domain/runs/run'
import { id } from '#shared/locales/id'
import { openLanding } from '../../../harness/run-pages'
import { sampleSource } from '../../../harness/samples-runs'

const words = id.runStart
const { paste } = words

const chooseFile = () => screen.getByRole('button', { name: words.choose })
const headed = (name: string) => screen.findByRole('heading', { level: 1, name })

describe('the first step of bulk work', () => {
  it.each<[RunKind, string]>([
    ['register', words.title],
    ['activate', id.runTexts.activate.runStart.title],
    ['check', id.runTexts.check.runStart.title],
  ])('speaks of %s, and asks main for a file of that kind', async (kind, title) => {
    const { main, operator } = await openLanding(kind, ({ answer }) => {
      answer('sources:choose', null)
    })
    await screen.findByRole('heading', { level: 1, name: title })
    await operator.click(chooseFile())
    await waitFor(() => expect(main.inputsOf('sources:choose')).toEqual([{ kind }]))
  })

  it('stays where it is when the file dialog was closed', async () => {
    const { main, operator } = await openLanding('register', ({ answer }) => {
      answer('sources:choose', null)
    })
    await operator.click(chooseFile())
    await waitFor(() => expect(main.inputsOf('sources:choose')).toHaveLength(1))
    await screen.findByText(words.dropTitle)
    expect(screen.queryByRole('heading', { name: id.runColumns.title })).toBeNull()
  })

  it('opens no second file while one is read', async () => {
    const { main, operator } = await openLanding('register', ({ answer, hold }) => {
      answer('sources:choose', sampleSource())
      hold('sources:choose')
    })
    await operator.click(chooseFile())
    await screen.findByText(words.reading)
    expect(chooseFile().hasAttribute('disabled')).toBe(true)
    expect(screen.getByRole('button', { name: paste.action }).hasAttribute('disabled')).toBe(true)
    await operator.keyboard('{Control>}o{/Control}')
    expect(main.inputsOf('sources:choose')).toHaveLength(1)
    main.release('sources:choose')
    await headed(id.runColumns.title)
  })

  it('says why a file cannot be read, until that is dismissed', async () => {
    const { operator } = await openLanding('register', ({ refuse }) => {
      refuse('sources:choose', 'file-locked', { file: 'toko.csv' })
    })
    await operator.click(chooseFile())
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(id.errors['file-locked'].title)
    expect(chooseFile().hasAttribute('disabled')).toBe(false)
    await operator.click(within(alert).getByRole('button', { name: id.shell.dismiss }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('opens a file by the keyboard and by the menu', async () => {
    const { main, operator } = await openLanding('check', ({ answer }) => {
      answer('sources:choose', null)
    })
    await operator.keyboard('{Control>}o{/Control}')
    await waitFor(() => expect(main.inputsOf('sources:choose')).toHaveLength(1))
    main.tell('app:menu', 'open-file')
    await waitFor(() => expect(main.inputsOf('sources:choose')).toHaveLength(2))
  })
})

describe('a drop on the first step', () => {
  const drop = (...files: readonly File[]) => fireEvent.drop(window, { dataTransfer: { files } })
  const file = new File(['x'], 'toko.csv')

  it('invites to let go while a file is over the window', async () => {
    await openLanding('register')
    fireEvent.dragOver(window)
    await screen.findByText(words.dropNow)
    // Only a mouse event of jsdom's knows that the pointer left for nowhere.
    fireEvent(window, new MouseEvent('dragleave', { relatedTarget: null }))
    await screen.findByText(words.dropTitle)
  })

  it('opens the file', async () => {
    const { main } = await openLanding('register', ({ answer }) => {
      answer('sources:drop', sampleSource())
    })
    drop(file)
    await headed(id.runColumns.title)
    expect(main.inputsOf('sources:drop')).toEqual([{ kind: 'register', path: 'toko.csv' }])
  })

  it.each([
    ['several files', [file, file], words.dropOne],
    ['what is no file', [], words.dropNotFile],
  ])('refuses %s in words and asks nothing of main', async (_, files, said) => {
    const { main } = await openLanding('register')
    drop(...files)
    await screen.findByText(said)
    expect(main.inputsOf('sources:drop')).toEqual([])
  })
})

describe('a paste from a spreadsheet', () => {
  const openDialog = async (operator: { click: (button: Element) => Promise<void> }) => {
    await operator.click(screen.getByRole('button', { name: paste.action }))
    return screen.findByRole('dialog', { name: paste.title })
  }
  const read = (dialog: HTMLElement) => within(dialog).getByRole('button', { name: paste.confirm })

  it('is read as it was pasted', async () => {
    const { main, operator } = await openLanding('activate', ({ answer }) => {
      answer('sources:paste', sampleSource())
    })
    const dialog = await openDialog(operator)
    await operator.click(within(dialog).getByLabelText(paste.label))
    await operator.paste('faktur\tnominal\nINV-1\t1000')
    await operator.click(read(dialog))
    await headed(id.runColumns.title)
    const text = 'faktur\tnominal\nINV-1\t1000'
    expect(main.inputsOf('sources:paste')).toEqual([{ kind: 'activate', text }])
  })

  it('cannot be read while there is nothing but space', async () => {
    const { operator } = await openLanding('register')
    const dialog = await openDialog(operator)
    await operator.type(within(dialog).getByLabelText(paste.label), '  ')
    expect(read(dialog).hasAttribute('disabled')).toBe(true)
  })

  it('forgets what was typed when it is called off', async () => {
    const { operator } = await openLanding('register')
    const dialog = await openDialog(operator)
    await operator.type(within(dialog).getByLabelText(paste.label), 'abc')
    await operator.click(within(dialog).getByRole('button', { name: id.shell.cancel }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const again = within(await openDialog(operator)).getByLabelText<HTMLTextAreaElement>(
      paste.label,
    )
    expect(again.value).toBe('')
  })

  it('is opened by the menu', async () => {
    const { main } = await openLanding('register')
    await screen.findByText(words.dropTitle)
    main.tell('app:menu', 'paste')
    await screen.findByRole('dialog', { name: paste.title })
  })

  it('needs no dialog where no field has the keyboard', async () => {
    const { main, operator } = await openLanding('register', ({ answer }) => {
      answer('sources:paste', sampleSource())
    })
    await operator.click(document.body)
    await operator.paste('nama\nToko Maju')
    await headed(id.runColumns.title)
    expect(main.inputsOf('sources:paste')[0]?.text).toBe('nama\nToko Maju')
  })

  it('says that the clipboard holds no text', async () => {
    const { main, operator } = await openLanding('register')
    await operator.click(document.body)
    await operator.paste('  ')
    await screen.findByText(paste.empty)
    expect(main.inputsOf('sources:paste')).toEqual([])
  })
})

describe('the templates', () => {
  const { template } = words

  it.each(['xlsx', 'csv'] as const)('are saved as %s for the kind of work', async (format) => {
    const { main, operator } = await openLanding('check', ({ answer }) => {
      answer('templates:save', true)
    })
    await operator.click(screen.getByRole('button', { name: template[format] }))
    await screen.findByText(template.saved)
    expect(main.inputsOf('templates:save')).toEqual([{ kind: 'check', format }])
  })

  it('are not called saved when the dialog was closed', async () => {
    const { main, operator } = await openLanding('register', ({ answer, hold }) => {
      answer('templates:save', false)
      hold('templates:save')
    })
    const button = screen.getByRole('button', { name: template.csv })
    await operator.click(button)
    await waitFor(() => expect(button.hasAttribute('disabled')).toBe(true))
    main.release('templates:save')
    await waitFor(() => expect(button.hasAttribute('disabled')).toBe(false))
    expect(screen.queryByText(template.saved)).toBeNull()
  })

  it('say what kept them from being saved', async () => {
    const { operator } = await openLanding('register', ({ refuse }) => {
      refuse('templates:save', 'disk-full')
    })
    await operator.click(screen.getByRole('button', { name: template.xlsx }))
    await screen.findByText(id.errors['disk-full'].title)
  })
})
