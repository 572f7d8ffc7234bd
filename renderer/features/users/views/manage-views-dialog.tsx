import { useState } from 'react'
import type { SavedView } from '#shared/domain/users/saved-view'
import { useMessages } from '../../../app-shell/locale'
import { AlertDialog } from '../../../components/overlays/alert-dialog'
import { Dialog } from '../../../components/overlays/dialog'
import { call } from '../../../ipc/call'
import { useViewsChange } from '../mutations'
import styles from '../users.module.css'
import { ViewItem } from './view-item'

interface ManageViewsDialogProps {
  readonly isOpen: boolean
  readonly views: readonly SavedView[]
  readonly onOpen: (view: SavedView) => void
  readonly onClose: () => void
}

/** All saved views: to open, rename and delete. */
export function ManageViewsDialog({ isOpen, views, onOpen, onClose }: ManageViewsDialogProps) {
  const { users, shell } = useMessages()
  const words = users.views
  const change = useViewsChange()
  const [removed, setRemoved] = useState<SavedView | null>(null)
  return (
    <>
      <Dialog
        title={words.manageTitle}
        isOpen={isOpen && removed === null}
        onClose={onClose}
        closeLabel={shell.close}
      >
        {views.length === 0 && <p className={styles.muted}>{words.none}</p>}
        <ul className={styles.viewList}>
          {views.map((view) => (
            <ViewItem
              key={view.name}
              view={view}
              views={views}
              onOpen={() => onOpen(view)}
              onRemove={() => setRemoved(view)}
            />
          ))}
        </ul>
      </Dialog>
      <AlertDialog
        title={words.removeTitle}
        isOpen={removed !== null}
        isDangerous
        isPending={change.isPending}
        confirmLabel={words.removeConfirm}
        cancelLabel={shell.keep}
        onClose={() => setRemoved(null)}
        onConfirm={() => {
          if (removed === null) return
          change.mutate(() => call('users:delete-view', { name: removed.name }), {
            onSettled: () => setRemoved(null),
          })
        }}
      >
        {removed === null ? '' : words.removeBody(removed.name)}
      </AlertDialog>
    </>
  )
}
