import { useState } from 'react'
import { fieldsOf } from '#shared/domain/fields/kind-fields'
import type { SourceView } from '#shared/ipc/contract/sources'
import { FiveSteps } from '../five-steps'
import { useChooseSender, useCreateRun, useInspectSource } from '../mutations'
import { useOpenSources } from '../open-sources'
import { useRunKind, useRunRoute } from '../run-kind'
import { useOpenFile } from '../use-open-file'
import { judgeColumns, listUnanswered, pickDefaults } from './column-match'
import { MatchColumns, useMatched } from './match-columns'
import { MissingFields } from './missing-fields'
import { SenderPanel } from './sender-panel'

/** The second step: how the file is read, and which column is which field. */
export function ColumnsStep({ source }: { readonly source: SourceView }) {
  const { goTo } = useRunRoute()
  const { close } = useOpenSources()
  const { open } = useOpenFile()
  const create = useCreateRun()
  const [columns, setColumns] = useMatched(source)
  const choose = useChooseSender()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const defaults = { ...source.defaults, ...typed }
  const { conflicts, missing } = judgeColumns(fieldsOf[useRunKind()], columns)
  const leave = () => {
    close(source.sourceId)
    goTo({ step: 'landing' })
  }
  const goOn = () =>
    create.mutate({
      sourceId: source.sourceId,
      columns: [...columns],
      defaults: pickDefaults(missing, defaults),
    })
  return (
    <MatchColumns
      source={source}
      columns={columns}
      onChange={setColumns}
      conflicts={conflicts}
      unanswered={listUnanswered(missing, defaults)}
      inspect={useInspectSource()}
      attempts={[open, create, choose]}
      isOpening={open.isPending || choose.isPending}
      isReading={create.isPending}
      steps={
        <FiveSteps
          current="columns"
          open={['file']}
          onOpen={(step) => {
            if (step === 'file') leave()
          }}
        />
      }
      before={<SenderPanel source={source} choose={choose} />}
      after={<MissingFields missing={missing} defaults={defaults} onChange={setTyped} />}
      onBack={leave}
      onContinue={goOn}
    />
  )
}
