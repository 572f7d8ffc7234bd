import { useState } from 'react'
import { Form } from 'react-aria-components'
import { type SavedView, viewNameSchema } from '#shared/domain/users/saved-view'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { TextField } from '../../../components/fields/text-field'
import { Dialog } from '../../../components/overlays/dialog'
import form from '../../filter-forms/filter-form.module.css'
import styles from '../users.module.css'
import { isSameName } from './same-view'

interface SaveViewDialogProps {
  readonly isOpen: boolean
  readonly views: readonly SavedView[]
  readonly onSave: (name: string) => void
  readonly onClose: () => void
}

const formId = 'save-view'

/** Asks for the name; one that is taken says so before it is replaced. */
export function SaveViewDialog({ isOpen, views, onSave, onClose }: SaveViewDialogProps) {
  const { users, shell } = useMessages()
  const words = users.views
  const [name, setName] = useState('')
  const [hasTried, setHasTried] = useState(false)
  const read = viewNameSchema.safeParse(name)
  const taken = views.find((view) => isSameName(view.name, name))
  const close = () => {
    setName('')
    setHasTried(false)
    onClose()
  }
  return (
    <Dialog
      title={words.saveTitle}
      isOpen={isOpen}
      onClose={close}
      closeLabel={shell.close}
      size="small"
      actions={
        <>
          <Button onPress={close}>{shell.cancel}</Button>
          <Button variant="filled" type="submit" form={formId}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        className={form.fields ?? ''}
        onSubmit={(event) => {
          event.preventDefault()
          setHasTried(true)
          if (!read.success) return
          close()
          onSave(read.data)
        }}
      >
        <p className={styles.muted}>{words.saveHint}</p>
        <TextField
          label={words.name}
          autoFocus
          value={name}
          onChange={setName}
          error={hasTried && !read.success ? words.nameError : undefined}
          {...(taken && { description: words.replaces(taken.name) })}
        />
      </Form>
    </Dialog>
  )
}
