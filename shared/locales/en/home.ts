import type { home as source } from '../id/home'
import { counted, formats } from './formats'

export const home: typeof source = {
  title: 'Overview',
  lead: (users) => counted(users, 'user', 'users'),
  synced: (ago) => `synced ${ago}`,
  waiting: {
    title: 'Waiting for you',
    none: 'Nothing is waiting.',
    noneBody: 'All work is finished and every outcome is certain.',
    unfinished: 'Unfinished runs',
    unknown: 'Uncertain outcomes',
    toFix: 'Rows to fix',
    start: 'Register from a file',
    counts: {
      toFix: (n) => `${formats.number(n)} to fix`,
      refused: (n) => `${formats.number(n)} refused`,
      unknown: (n) => `${formats.number(n)} uncertain`,
      left: (n) => `${formats.number(n)} not sent`,
    },
    more: (n) => counted(n, 'more run', 'more runs'),
  },
  charts: {
    table: 'Show as a table',
    chart: 'Show as a chart',
    week: 'Week',
    users: 'Users',
    weekName: (from, to) => `${from} – ${to}`,
    expiries: 'Expiries',
    coming: (n) => `${formats.number(n)} in the next three months`,
    past: (n) => `${formats.number(n)} in the past month`,
    registrations: 'Registrations',
    quarter: (n) => `${formats.number(n)} in the past three months`,
    thisWeek: (n) => `${formats.number(n)} this week`,
  },
  groups: {
    states: 'By state',
    types: 'By type',
    packets: 'By package',
    noState: 'Not known',
    noPacket: 'No package',
    unnamed: (value) => `Code ${value}`,
    item: (name, count, percent) => `${name}: ${count} users, ${percent}`,
    more: (n) => `${formats.number(n)} more`,
  },
  neverBody:
    'After a sync you see here whose package runs out soon, and the users by state, type and package.',
}
