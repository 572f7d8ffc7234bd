import type { Run, RunProgress } from '#shared/domain/runs/run'
import { useMessages } from '../../../app-shell/locale'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/feedback/notice'
import { useRunRoute } from '../run-kind'

/** What needs a person, and what is in doubt and will be looked up. */
export function SendNotices({
  run,
  progress,
  isDoubtOnly,
  onDoubtOnly,
}: {
  readonly run: Run
  readonly progress: RunProgress | null
  readonly isDoubtOnly: boolean
  readonly onDoubtOnly: (isDoubtOnly: boolean) => void
}) {
  const { runSend, shell, formats } = useMessages()
  const { goTo } = useRunRoute()
  const { unknown, problem } = run.totals
  const words = runSend.unknownNotice
  const nextCheckAt = progress?.nextCheckAt ?? null
  const when =
    nextCheckAt !== null
      ? words.next(formats.time(nextCheckAt))
      : run.state === 'running'
        ? words.person
        : words.waiting
  return (
    <>
      {unknown > 0 && (
        <Notice
          tone="unknown"
          tag={words.tag(unknown)}
          title={words.title}
          actions={
            <Button onPress={() => onDoubtOnly(!isDoubtOnly)}>
              {isDoubtOnly ? words.showAll : words.show}
            </Button>
          }
        >
          {words.body} {when}
        </Notice>
      )}
      {problem > 0 && run.state !== 'running' && (
        <Notice
          tone="warning"
          tag={shell.note}
          title={runSend.fixNotice.title(problem)}
          actions={
            <Button onPress={() => goTo({ step: 'run', runId: run.id, view: 'check' })}>
              {runSend.fixRows}
            </Button>
          }
        >
          {runSend.fixNotice.body}
        </Notice>
      )}
    </>
  )
}
