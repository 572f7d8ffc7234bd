import { Store } from 'lucide-react'
import type { Found } from '#shared/domain/runs/found'
import { matchesSearch } from '#shared/domain/values/matches-search'
import { useStartRegistration } from '../../app-shell/drafts/use-form-ways'
import { useMessages } from '../../app-shell/locale'
import type { Command } from './commands'

/** The commands; where neither one of them nor anybody was found, also the one that registers who was searched for. */
export function useWithNewShop(
  commands: readonly Command[],
  text: string,
  found: Found | undefined,
): readonly Command[] {
  const { actions } = useMessages().palette
  const startRegistration = useStartRegistration()
  const searched = text.trim()
  const isNobody = found !== undefined && found.users.length + found.branches.length === 0
  const isCommand = commands.some(({ label, synonyms }) => matchesSearch([label, synonyms], text))
  if (searched === '' || !isNobody || isCommand) return commands
  const register: Command = {
    id: 'register-new',
    group: 'actions',
    isOnce: true,
    label: actions.registerNew(searched),
    synonyms: searched,
    icon: Store,
    run: () => startRegistration(searched),
  }
  return [...commands, register]
}
