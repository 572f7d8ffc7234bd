import type { ProblemGroup } from '#shared/domain/runs/row'
import { useMessages } from '../../../../app-shell/locale'
import type { SelectOption } from '../../../../components/fields/select'
import { usePackets } from '../../queries'

export interface ValueChoices {
  readonly options: readonly SelectOption<string>[]
  /** The texts that a suggestion is looked for among. */
  readonly suggested: readonly string[]
}

/** What the cells of a field may say, where that is one of a few; undefined where it is free. */
export function useValueChoices(
  { field }: Pick<ProblemGroup, 'field'>,
  isWanted: boolean,
): ValueChoices | undefined {
  const { runColumns } = useMessages()
  const packets = usePackets(isWanted && field === 'packet').data ?? []
  if (field === 'userType') {
    const options = (['0', '1'] as const).map((value) => ({
      value,
      label: runColumns.userTypes[value],
    }))
    return { options, suggested: [] }
  }
  if (field !== 'packet' || packets.length === 0) return undefined
  const suggested = packets.map(({ description }) => description)
  return { options: suggested.map((value) => ({ value, label: value })), suggested }
}
