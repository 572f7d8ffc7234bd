import { useState } from 'react'
import type { ExportColumn } from '#shared/domain/users/user-export'
import type { UserSelection, UserSort } from '#shared/domain/users/user-query'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { useStatus } from '../../../app-shell/status'
import { useGoverned } from '../../../app-shell/use-governed'
import { Button } from '../../../components/button'
import { Dialog } from '../../../components/overlays/dialog'
import { call } from '../../../ipc/call'
import { ExportChoices } from './export-choices'
import { type ExportForm, toUserExport } from './export-form'
import { ExportProgressBar } from './export-progress-bar'
import { useExport } from './use-export'

/** What of the users goes to which kind of file; then how far it is, with a way to stop. */
export function ExportDialog({
  isOpen,
  onClose,
  selection,
  sort,
  count,
  visibleColumns,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly selection: UserSelection
  readonly sort: UserSort
  /** How many users the selection has. */
  readonly count: number
  /** The columns on screen, in their order; null where no table is. */
  readonly visibleColumns: readonly ExportColumn[] | null
}) {
  const { userExport: words, shell } = useMessages()
  const { settings } = useStatus()
  const isMaskFixed = useGoverned()('maskPersonal') && settings.maskPersonal
  const [chosen, setChosen] = useState<Partial<ExportForm>>({})
  const form: ExportForm = {
    format: 'xlsx',
    columns: visibleColumns === null ? 'all' : 'visible',
    personal: settings.maskPersonal ? 'masked' : 'full',
    ...chosen,
    ...(isMaskFixed && { personal: 'masked' }),
  }
  const leave = () => {
    setChosen({})
    onClose()
  }
  const saving = useExport(leave)
  const stop = () => void call('users:cancel-export')
  const close = () => {
    if (saving.isPending) stop()
    saving.reset()
    leave()
  }
  return (
    <Dialog
      title={words.title}
      isOpen={isOpen}
      onClose={close}
      closeLabel={shell.close}
      actions={
        saving.isPending ? (
          <Button onPress={stop}>{words.stop}</Button>
        ) : (
          <>
            <Button onPress={close}>{shell.cancel}</Button>
            <Button
              variant="filled"
              isDisabled={count === 0}
              onPress={() => saving.mutate(toUserExport(form, { selection, sort, visibleColumns }))}
            >
              {words.action(count)}
            </Button>
          </>
        )
      }
    >
      {saving.error !== null && <FailureNotice error={saving.error} />}
      {saving.isPending ? (
        <ExportProgressBar total={count} />
      ) : (
        <ExportChoices
          form={form}
          hasVisible={visibleColumns !== null}
          isMaskFixed={isMaskFixed}
          onChange={setChosen}
        />
      )}
    </Dialog>
  )
}
