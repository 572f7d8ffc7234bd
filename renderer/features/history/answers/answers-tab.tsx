import { Download, MessagesSquare } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { SeenAnswer } from '#shared/domain/seen-answer'
import { FailureNotice } from '../../../app-shell/failure-notice'
import { useMessages } from '../../../app-shell/locale'
import { useGridFrame } from '../../../app-shell/use-grid-frame'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/feedback/empty-state'
import { Spinner } from '../../../components/feedback/spinner'
import { DataGrid } from '../../../components/grid/data-grid'
import styles from '../history.module.css'
import { makeAnswerColumns } from './answer-columns'
import { AnswerDetail } from './answer-detail'
import { useExportAnswers } from './mutations'
import { useSeenAnswers } from './queries'

/** Every form in which the service has answered, and what the console makes of it. */
export function AnswersTab() {
  const { seenAnswers: words, shell } = useMessages()
  const list = useSeenAnswers()
  if (list.error !== null) {
    return <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
  }
  if (list.data === undefined) return <Spinner label={shell.loading} />
  if (list.data.length === 0) {
    return (
      <EmptyState icon={MessagesSquare} title={words.empty.title}>
        {words.empty.body}
      </EmptyState>
    )
  }
  return (
    <>
      <Lead count={list.data.length} />
      <AnswerList answers={list.data} />
    </>
  )
}

function Lead({ count }: { readonly count: number }) {
  const { seenAnswers: words } = useMessages()
  const save = useExportAnswers()
  return (
    <div className={styles.lead}>
      <p className={styles.muted}>{words.intro}</p>
      <div className={styles.push}>
        <span className={styles.muted}>{words.count(count)}</span>
        <Button icon={Download} isPending={save.isPending} onPress={() => save.mutate()}>
          {words.export.label}
        </Button>
      </div>
    </div>
  )
}

function AnswerList({ answers }: { readonly answers: readonly SeenAnswer[] }) {
  const messages = useMessages()
  const gridFrame = useGridFrame()
  const [chosen, setChosen] = useState<{ id: number; columnId: string } | null>(null)
  const columns = useMemo(() => makeAnswerColumns(messages), [messages])
  const getRow = useCallback((index: number) => answers[index], [answers])
  const rowIndex = answers.findIndex(({ id }) => id === chosen?.id)
  const answer = answers[rowIndex]
  return (
    <div className={styles.split}>
      <div className={styles.grid}>
        <DataGrid<SeenAnswer>
          label={messages.seenAnswers.gridLabel}
          rowCount={answers.length}
          columns={columns}
          getRow={getRow}
          {...gridFrame}
          hasStickyColumn
          selectedCell={chosen && answer ? { rowIndex, columnId: chosen.columnId } : null}
          onSelectCell={(cell) => {
            const id = answers[cell.rowIndex]?.id
            if (id !== undefined) setChosen({ id, columnId: cell.columnId })
          }}
        />
      </div>
      {answer && (
        <div className={styles.side}>
          <AnswerDetail key={answer.id} answer={answer} onClose={() => setChosen(null)} />
        </div>
      )}
    </div>
  )
}
