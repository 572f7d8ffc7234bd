import { useMessages } from '../../app-shell/locale'
import { useStatusChange } from '../../app-shell/mutations'
import { Button } from '../../components/button'
import { call } from '../../ipc/call'

/** Closes a damaged record; what takes its place is chosen next. */
export function CloseAndChoose() {
  const { notice: words } = useMessages().record
  const change = useStatusChange()
  return (
    <Button
      isPending={change.isPending}
      onPress={() => change.mutate(() => call('record:close-damaged'))}
    >
      {words.choose}
    </Button>
  )
}
