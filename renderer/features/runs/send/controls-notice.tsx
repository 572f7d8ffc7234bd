import type { RunProgress } from '#shared/domain/runs/run'
import { useMessages } from '../../../app-shell/locale'
import { Notice } from '../../../components/feedback/notice'

/**
 * Why no row is sent for now: nobody can tell what the service's answers are worth, or what other desks send.
 *
 * What is read aloud holds no time, so that it is heard once and not at every question.
 */
export function ControlsNotice({ progress }: { readonly progress: RunProgress | null }) {
  const { runSend, office, formats } = useMessages()
  const { waits: words } = runSend
  const waits = progress?.state === 'running' ? progress.controls.waits : null
  const why = waits && words.why[waits.why]
  const awaySince = progress?.state === 'running' ? progress.officeAwaySince : null
  return (
    <>
      <p role="status" className="visually-hidden">
        {why && `${why.title} ${why.body}`}
        {awaySince !== null && `${office.away.title} ${office.away.body}`}
      </p>
      {awaySince !== null && (
        <Notice tone="warning" tag={words.tag} title={office.away.title}>
          {office.away.body} {words.safe(formats.time(awaySince))}
        </Notice>
      )}
      {waits && why && (
        <Notice
          tone={waits.why === 'learning' ? 'info' : 'warning'}
          tag={words.tag}
          title={why.title}
        >
          {why.body} {words.next(formats.time(waits.nextAt))}{' '}
          {words.safe(formats.time(waits.since))}
        </Notice>
      )}
    </>
  )
}
