import { useState } from 'react'
import type { ChangedRow } from '#shared/domain/record'
import { useMessages } from '../../app-shell/locale'
import { useStatusChange } from '../../app-shell/mutations'
import { Button } from '../../components/button'
import { AlertDialog } from '../../components/overlays/alert-dialog'
import { call } from '../../ipc/call'

/** For whoever checked the rows at the service: what they say now counts as written. */
export function AcceptRows({ rows }: { readonly rows: readonly ChangedRow[] }) {
  const { notice: words } = useMessages().record
  const change = useStatusChange()
  const [isAsking, setIsAsking] = useState(false)
  const places = rows.map(({ runName, rowNumber }) => words.changedRow(runName, rowNumber))
  return (
    <>
      <Button onPress={() => setIsAsking(true)}>{words.checked}</Button>
      <AlertDialog
        title={words.checkedAsk}
        isOpen={isAsking}
        isPending={change.isPending}
        confirmLabel={words.checkedConfirm}
        cancelLabel={words.checkedCancel}
        onConfirm={() =>
          change.mutate(() => call('record:accept-rows'), {
            onSettled: () => setIsAsking(false),
          })
        }
        onClose={() => setIsAsking(false)}
      >
        {words.checkedBody(places.join(', '))}
      </AlertDialog>
    </>
  )
}
