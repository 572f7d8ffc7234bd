import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { longestDeskName } from '#shared/domain/office'
import type { Input } from '#shared/ipc/contract'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { useStatus } from '../../../app-shell/status'
import { useToasts } from '../../../app-shell/toasts'
import { useGoverned } from '../../../app-shell/use-governed'
import { Button } from '../../../components/button'
import { TextField } from '../../../components/fields/text-field'
import { call } from '../../../ipc/call'
import { setStatus } from '../../../ipc/set-status'
import styles from '../settings.module.css'

/** Where the register is, what this desk is called there, and the password: typed here, tried by main, never shown again. */
export function OfficeForm({ onEntered }: { readonly onEntered: () => void }) {
  const { office: words } = useMessages()
  const { office } = useStatus()
  const isGoverned = useGoverned()('office')
  const { say } = useToasts()
  const client = useQueryClient()
  const enter = useMutation({
    mutationFn: (input: Input<'office:enter'>) => call('office:enter', input),
    onSuccess: (status) => setStatus(client, status),
    // Nothing typed stays behind: a mutation remembers its variables until it is forgotten.
    gcTime: 0,
  })
  const [address, setAddress] = useState(office.address)
  const [desk, setDesk] = useState(office.desk)
  const [password, setPassword] = useState('')
  const [wasTried, setWasTried] = useState(false)
  const missing = (text: string, sentence: string) =>
    wasTried && text.trim() === '' ? { error: sentence } : {}
  const submit = () => {
    setWasTried(true)
    if (address.trim() === '' || desk.trim() === '') return
    enter.mutate(
      { address, desk, password },
      {
        onSuccess: () => {
          onEntered()
          say('good', words.entered)
        },
      },
    )
  }
  return (
    <Form
      className={styles.fields ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {enter.error !== null && (
        <FailureNotice error={enter.error} onDismiss={() => enter.reset()} />
      )}
      <TextField
        label={words.address}
        description={words.addressHint}
        value={address}
        isReadOnly={isGoverned}
        onChange={setAddress}
        {...missing(address, words.addressMissing)}
      />
      <TextField
        label={words.desk}
        description={words.deskHint}
        value={desk}
        onChange={setDesk}
        maxLength={longestDeskName}
        {...missing(desk, words.deskMissing)}
      />
      <TextField
        label={words.password}
        description={words.passwordHint}
        type="password"
        autoComplete="off"
        value={password}
        onChange={setPassword}
      />
      <div>
        <Button type="submit" variant="filled" isPending={enter.isPending}>
          {enter.isPending ? words.entering : words.enterNow}
        </Button>
      </div>
    </Form>
  )
}
