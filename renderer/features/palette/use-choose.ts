import type { Choice } from '#shared/domain/runs/found'
import { useNavigation } from '../../app-shell/navigation'
import { useRemember } from './mutations'
import type { PaletteItem } from './palette-groups'

/** Goes where a line leads, and remembers that it was chosen. */
export function useChoose(): (item: PaletteItem) => void {
  const { goTo, showUsers } = useNavigation()
  const remember = useRemember()
  return (item) => {
    const isOnce = item.kind === 'command' && item.command.isOnce
    if (!isOnce) remember.mutate(toChoice(item))
    switch (item.kind) {
      case 'user':
        return showUsers({ filter: null, registrationId: item.user.registrationId })
      case 'branch':
        return showUsers({ filter: null, registrationId: item.branch.registrationId })
      case 'run':
        return goTo({ step: 'run', runId: item.run.runId, view: 'current' }, item.run.kind)
      case 'command':
        return item.command.run()
    }
  }
}

/** A branch is remembered as the user it belongs to. */
function toChoice(item: PaletteItem): Choice {
  switch (item.kind) {
    case 'user':
      return { kind: 'user', id: item.user.registrationId }
    case 'branch':
      return { kind: 'user', id: item.branch.registrationId }
    case 'run':
      return { kind: 'run', id: String(item.run.runId) }
    case 'command':
      return { kind: 'command', id: item.command.id }
  }
}
