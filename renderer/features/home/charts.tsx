import type { WeekCount } from '#shared/domain/overview'
import type { Messages } from '#shared/locales/id'
import { useMessages } from '../../app-shell/locale'
import { useNow } from '../../app-shell/use-now'
import { type Bar, BarChart, type Sum } from '../../components/figures/bar-chart'
import { useOpenUsers } from './use-open-users'

type Weeks = readonly WeekCount[]

/** Whose packet runs out, by the week; a week opens its users. */
export function ExpiriesChart({ weeks }: { readonly weeks: Weeks }) {
  const messages = useMessages()
  const open = useOpenUsers()
  const now = useNow(60)
  const { charts } = messages.home
  const sum = (say: (count: number) => string, some: Weeks) =>
    toSum(say, some, (span) => open({ expiry: { kind: 'between', ...span } }))
  return (
    <BarChart
      title={charts.expiries}
      sums={[
        sum(
          charts.coming,
          weeks.filter(({ to }) => to > now),
        ),
        sum(
          charts.past,
          weeks.filter(({ to }) => to <= now),
        ),
      ]}
      bars={weeks.map((week) => toBar(week, now, messages))}
      {...commonProps(messages)}
      onOpen={(key) => {
        const week = findWeek(weeks, key)
        if (week) open({ expiry: { kind: 'between', from: week.from, to: week.to } })
      }}
    />
  )
}

/** Who came, by the week; a week opens its users. */
export function RegistrationsChart({ weeks }: { readonly weeks: Weeks }) {
  const messages = useMessages()
  const open = useOpenUsers()
  const now = useNow(60)
  const { charts } = messages.home
  const sum = (say: (count: number) => string, some: Weeks) =>
    toSum(say, some, (span) => open({ registered: span }))
  return (
    <BarChart
      title={charts.registrations}
      sums={[sum(charts.quarter, weeks), sum(charts.thisWeek, weeks.slice(-1))]}
      bars={weeks.map((week) => toBar(week, now, messages))}
      {...commonProps(messages)}
      onOpen={(key) => {
        const week = findWeek(weeks, key)
        if (week) open({ registered: { from: week.from, to: week.to } })
      }}
    />
  )
}

/** Weeks that follow each other, as one figure that opens their users. */
function toSum(
  say: (count: number) => string,
  weeks: Weeks,
  onOpen: (span: { readonly from: number; readonly to: number }) => void,
): Sum {
  const count = weeks.reduce((total, week) => total + week.count, 0)
  return {
    text: say(count),
    onOpen: () => onOpen({ from: weeks[0]?.from ?? 0, to: weeks.at(-1)?.to ?? 0 }),
  }
}

function commonProps({ home }: Messages) {
  const { table, chart, week, users } = home.charts
  return { showTable: table, showChart: chart, columns: { name: week, value: users } }
}

function findWeek(weeks: Weeks, key: string): WeekCount | undefined {
  return weeks.find((week) => String(week.from) === key)
}

function toBar({ from, to, count }: WeekCount, now: number, { formats, home }: Messages): Bar {
  return {
    key: String(from),
    value: count,
    valueText: formats.number(count),
    tick: formats.date(from).slice(0, 5),
    name: home.charts.weekName(formats.date(from), formats.date(to - 1)),
    tone: to <= now ? 'past' : from <= now ? 'now' : 'coming',
  }
}
