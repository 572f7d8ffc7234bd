import { Pencil, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { type SavedView, viewNameSchema } from '#shared/domain/users/saved-view'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { TextField } from '../../../components/fields/text-field'
import { call } from '../../../ipc/call'
import { useViewsChange } from '../mutations'
import styles from '../users.module.css'
import { isSameName } from './same-view'

interface ViewItemProps {
  readonly view: SavedView
  readonly views: readonly SavedView[]
  readonly onOpen: () => void
  readonly onRemove: () => void
}

/** One saved view; its name becomes a field while it is changed. */
export function ViewItem({ view, views, onOpen, onRemove }: ViewItemProps) {
  const words = useMessages().users.views
  const [isRenaming, setIsRenaming] = useState(false)
  if (isRenaming) {
    return <RenameView view={view} views={views} onDone={() => setIsRenaming(false)} />
  }
  return (
    <li className={styles.viewItem}>
      <span className={styles.viewName}>{view.name}</span>
      <Button size="small" aria-label={words.openLabel(view.name)} onPress={onOpen}>
        {words.open}
      </Button>
      <Button
        variant="quiet"
        size="small"
        icon={Pencil}
        aria-label={words.rename(view.name)}
        onPress={() => setIsRenaming(true)}
      />
      <Button
        variant="quiet"
        size="small"
        icon={Trash2}
        aria-label={words.remove(view.name)}
        onPress={onRemove}
      />
    </li>
  )
}

function RenameView({
  view,
  views,
  onDone,
}: Pick<ViewItemProps, 'view' | 'views'> & { readonly onDone: () => void }) {
  const { users, shell } = useMessages()
  const words = users.views
  const change = useViewsChange()
  const [name, setName] = useState(view.name)
  const [hasTried, setHasTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const read = viewNameSchema.safeParse(name)
  const isTaken = views.some((other) => other !== view && isSameName(other.name, name))
  const problem = isTaken ? words.nameTaken : read.success ? undefined : words.nameError

  const rename = async (to: string): Promise<readonly SavedView[]> => {
    const saved = await call('users:save-view', { ...view, name: to })
    // A name that differs in case alone has replaced the old one already.
    return isSameName(to, view.name) ? saved : call('users:delete-view', { name: view.name })
  }
  return (
    <li className={styles.viewItem}>
      <Form
        className={styles.rename ?? ''}
        onSubmit={(event) => {
          event.preventDefault()
          setHasTried(true)
          if (read.success && !isTaken)
            change.mutate(() => rename(read.data), { onSuccess: onDone })
        }}
      >
        <TextField
          label={words.name}
          isLabelHidden
          inputRef={field}
          value={name}
          onChange={setName}
          error={hasTried ? problem : undefined}
        />
        <Button type="submit" isPending={change.isPending}>
          {words.renameConfirm}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {shell.cancel}
        </Button>
      </Form>
    </li>
  )
}
