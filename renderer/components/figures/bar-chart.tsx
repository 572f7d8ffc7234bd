import { type ReactNode, useState } from 'react'
import { Button as AriaButton, Toolbar } from 'react-aria-components'
import { Button } from '../button'
import { classNames } from '../class-names'
import styles from './bar-chart.module.css'

export interface Bar {
  readonly key: string
  readonly value: number
  /** Already formatted: "1.178". */
  readonly valueText: string
  /** Under the bar; short. */
  readonly tick: string
  /** Everything the bar says, for the table and read aloud: "23/11/2026 – 29/11/2026". */
  readonly name: string
  readonly tone: 'past' | 'now' | 'coming'
}

export interface Sum {
  readonly text: string
  readonly onOpen: () => void
}

export interface BarChartProps {
  readonly title: string
  /** What the picture comes to: figures in words, each leading to what it counts. */
  readonly sums: readonly Sum[]
  readonly bars: readonly Bar[]
  readonly columns: { readonly name: string; readonly value: string }
  readonly showTable: string
  readonly showChart: string
  readonly onOpen: (key: string) => void
}

/**
 * Counts side by side, each a button that leads to what it counts; arrow keys go from bar to bar.
 *
 * The same figures stand in a table for whoever reads them better there.
 */
export function BarChart(props: BarChartProps) {
  const { title, sums, showTable, showChart } = props
  const [isTable, setIsTable] = useState(false)
  return (
    <figure className={styles.chart} aria-label={title}>
      <figcaption className={styles.caption}>
        <span className={styles.summary}>
          <strong>{title}</strong>
          {sums.map(({ text, onOpen }) => (
            <AriaButton key={text} className={styles.link ?? ''} onPress={onOpen}>
              {text}
            </AriaButton>
          ))}
        </span>
        <Button variant="quiet" size="small" onPress={() => setIsTable(!isTable)}>
          {isTable ? showChart : showTable}
        </Button>
      </figcaption>
      {isTable ? <Table {...props} /> : <Bars {...props} />}
    </figure>
  )
}

function Bars({ title, bars, onOpen }: BarChartProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.value))
  const now = bars.findIndex(({ tone }) => tone === 'now')
  return (
    <Toolbar aria-label={title} className={classNames(styles.bars, styles[roomFor(bars)])}>
      {bars.map((bar, place) => (
        <AriaButton
          key={bar.key}
          className={classNames(
            styles.bar,
            styles[bar.tone],
            (place - now) % 2 !== 0 && styles.between,
          )}
          aria-label={`${bar.name}: ${bar.valueText}`}
          onPress={() => onOpen(bar.key)}
        >
          <span aria-hidden className={styles.value}>
            {bar.value > 0 && <span>{bar.valueText}</span>}
          </span>
          <span
            aria-hidden
            className={styles.fill}
            style={{ height: `${fillOf(bar.value, most)}px` }}
          />
          <span aria-hidden className={styles.tick}>
            <span>{bar.tick}</span>
          </span>
        </AriaButton>
      ))}
    </Toolbar>
  )
}

function Table({ bars, columns, onOpen }: BarChartProps): ReactNode {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.value}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">{bar.name}</th>
            <td>
              <AriaButton
                className={styles.link ?? ''}
                aria-label={`${bar.name}: ${bar.valueText}`}
                onPress={() => onOpen(bar.key)}
              >
                {bar.valueText}
              </AriaButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const letterPixels = 6.6
const edgePixels = 3

/** How wide the chart must be for every value to stand on its own bar. */
function roomFor(bars: readonly Bar[]): 'narrow' | 'medium' | 'wide' {
  const letters = Math.max(...bars.map(({ valueText }) => valueText.length))
  const pixels = bars.length * (letters * letterPixels + edgePixels)
  return pixels <= 400 ? 'narrow' : pixels <= 620 ? 'medium' : 'wide'
}

const fillPixels = 96

/** Something is never drawn as nothing. */
function fillOf(value: number, most: number): number {
  return value === 0 ? 1 : Math.max(3, Math.round((fillPixels * value) / most))
}
