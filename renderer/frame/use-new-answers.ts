import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { describeMeaning } from '#shared/locales/seen-answer-text'
import { useMessages } from '../app-shell/locale'
import { useNavigation } from '../app-shell/navigation'
import { useToasts } from '../app-shell/toasts'
import { subscribe } from '../ipc/call'
import { queryKeys } from '../ipc/query-keys'

/** Says that the service answered as it never did before, and leads to what the console made of it. */
export function useNewAnswers(): void {
  const messages = useMessages()
  const client = useQueryClient()
  const { sayWithWay } = useToasts()
  const { showHistory } = useNavigation()
  useEffect(
    () =>
      subscribe('answers:new', (answer) => {
        const { calls, fresh } = messages.seenAnswers
        void client.invalidateQueries({ queryKey: queryKeys.answers })
        sayWithWay(
          {
            title: fresh.title,
            body: fresh.body(calls[answer.call], describeMeaning(answer, messages)),
          },
          { label: fresh.show, onPress: () => showHistory({ tab: 'answers' }) },
        )
      }),
    [messages, client, sayWithWay, showHistory],
  )
}
