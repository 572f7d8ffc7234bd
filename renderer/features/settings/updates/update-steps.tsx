import { useState } from 'react'
import type { UpdateState } from '#shared/domain/update'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { useUpdate } from './use-update'
import { WhatsNewDialog } from './whats-new-dialog'

export interface UpdateStepsProps {
  /** It is what the screen is about here: its last step is the screen's main one. */
  readonly isMain: boolean
  /** With a newer version that waits for the operator. */
  readonly state: Extract<UpdateState, { kind: 'available' | 'ready' }>
}

/** What an operator may do with a newer version; the main step comes last. */
export function UpdateSteps({ isMain, state }: UpdateStepsProps) {
  const { updates: words } = useMessages()
  const update = useUpdate()
  const [isReading, setIsReading] = useState(false)
  const variant = isMain ? 'filled' : 'outlined'
  return (
    <>
      <Button variant="quiet" onPress={() => setIsReading(true)}>
        {words.whatsNew}
      </Button>
      {!state.isDeferred && <Button onPress={() => update('defer')}>{words.later}</Button>}
      {state.kind === 'available' ? (
        <Button variant={variant} onPress={() => update('download')}>
          {words.download}
        </Button>
      ) : (
        <Button variant={variant} onPress={() => update('install')}>
          {words.install}
        </Button>
      )}
      <WhatsNewDialog newer={state.newer} isOpen={isReading} onClose={() => setIsReading(false)} />
    </>
  )
}
