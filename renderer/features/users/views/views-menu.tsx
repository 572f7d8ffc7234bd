import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import type { SavedView } from '#shared/domain/users/saved-view'
import { everyUser, type UserView } from '#shared/domain/users/user-query'
import type { UserColumns } from '#shared/domain/users/user-row'
import { useMessages } from '../../../app-shell/locale'
import { useToasts } from '../../../app-shell/toasts'
import { MenuButton, type MenuEntry } from '../../../components/overlays/menu'
import { call } from '../../../ipc/call'
import { useViewsChange } from '../mutations'
import { useViews } from '../queries'
import { defaultSort } from '../use-users-route'
import { ManageViewsDialog } from './manage-views-dialog'
import { findOpenView } from './same-view'
import { SaveViewDialog } from './save-view-dialog'

interface ViewsMenuProps {
  readonly view: UserView
  readonly columns: UserColumns
  readonly onOpen: (view: UserView, columns: UserColumns | null) => void
}

const viewPrefix = 'view:'
type Command = 'everyone' | 'update' | 'save' | 'manage' | `view:${string}`

/** Lists kept under a name: to open, keep, change. */
export function ViewsMenu({ view, columns, onOpen }: ViewsMenuProps) {
  const { users } = useMessages()
  const words = users.views
  const { say } = useToasts()
  const views = useViews().data ?? []
  const change = useViewsChange()
  const [openedName, setOpenedName] = useState<string | null>(null)
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null)
  const opened = findOpenView(views, view, openedName)

  const open = ({ name, view: saved, columns: kept }: SavedView) => {
    setOpenedName(name)
    onOpen(saved, kept)
  }
  const save = (name: string) =>
    change.mutate(() => call('users:save-view', { name, view, columns }), {
      onSuccess: () => {
        setOpenedName(name)
        say('good', words.saved(name))
      },
    })
  const act = (command: Command) => {
    if (command === 'save' || command === 'manage') setDialog(command)
    else if (command === 'update') save(opened?.saved.name ?? '')
    else if (command === 'everyone') {
      setOpenedName(null)
      onOpen({ filter: everyUser, sort: defaultSort }, null)
    } else {
      const saved = views.find(({ name }) => command === `${viewPrefix}${name}`)
      if (saved) open(saved)
    }
  }
  const items: readonly MenuEntry<Command>[] = [
    { id: 'everyone', label: words.everyone },
    ...views.map(({ name }) => ({ id: `${viewPrefix}${name}` as const, label: name })),
    { separator: 'keep' },
    ...(opened?.isChanged
      ? [{ id: 'update' as const, label: words.update(opened.saved.name) }]
      : []),
    { id: 'save', label: words.save },
    { id: 'manage', label: words.manage, isDisabled: views.length === 0 },
  ]
  return (
    <>
      <MenuButton icon={Bookmark} label={buttonLabel()} items={items} onAction={act} />
      <SaveViewDialog
        isOpen={dialog === 'save'}
        views={views}
        onSave={(name) => {
          setDialog(null)
          save(name)
        }}
        onClose={() => setDialog(null)}
      />
      <ManageViewsDialog
        isOpen={dialog === 'manage'}
        views={views}
        onOpen={(saved) => {
          setDialog(null)
          open(saved)
        }}
        onClose={() => setDialog(null)}
      />
    </>
  )

  function buttonLabel(): string {
    if (!opened) return words.button
    const { name } = opened.saved
    return opened.isChanged ? words.changed(name) : words.named(name)
  }
}
