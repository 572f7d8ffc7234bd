import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createAnswerFeed } from '#electron/api/answer-feed'
import { createElkassaApi } from '#electron/api/elkassa-api'
import { systemClock } from '#electron/async/clock'
import { listAbsenceSigns } from '#electron/ledger/absence-signs-table'
import { type CountedSign, countAnswerSign } from '#electron/ledger/answer-signs-table'
import { groupCommits } from '#electron/ledger/group-commit'
import { parseFaultRules } from '#electron/practice/faults'
import { startPracticeServer } from '#electron/practice/practice-server'
import { createSeenAnswers } from '#electron/services/answers/seen-answers'
import { createHistory } from '#electron/services/history/history'
import { createContractWatch } from '#electron/services/proof/contract-watch'
import { practiceSigns } from '#electron/services/proof/practice-signs'
import { wholeHistory } from '#shared/domain/history'
import { en } from '#shared/locales/en'
import { openTestLedger } from '#tests/electron/ledger/open-test-ledger'
import { practiceControls } from '#tests/electron/services/practice-controls'
import { temporaryFolder } from '#tests/electron/temporary-folder'

const nobody = 'tidak.ada@contoh.co.id'

/** As the practice service says that there is no such user. */
const absence: CountedSign = {
  call: 'check',
  reading: 'refused',
  sign: {
    httpStatus: 200,
    flag: false,
    shape: 'missing',
    words: ['ditemukan', 'tidak', 'user'],
  },
  sample: 'User tidak ditemukan',
  firstSeenAt: 1000,
  lastSeenAt: 1000,
  count: 1,
}

/** A practice service whose answers are watched. */
async function open() {
  const server = await startPracticeServer({ users: 10 })
  const feed = createAnswerFeed()
  const api = createElkassaApi({
    baseUrl: server.url,
    credentials: { key: server.key, token: server.token },
    onAnswer: feed.tell,
  })
  onTestFinished(async () => {
    await api.close()
    await server.close()
  })
  const writer = groupCommits(openTestLedger())
  const messages = () => en
  const onFault = (error: unknown) => {
    throw error
  }
  const history = createHistory({
    ...{ writer, messages, onFault },
    actor: 'sari',
    now: () => 1000,
    keptMonths: () => 0,
  })
  const watch = createContractWatch({
    writer,
    clock: systemClock,
    onNew: () => undefined,
    onFault,
  })
  onTestFinished(() => watch.close())
  feed.listen(watch.hear)
  const controls = practiceControls(api, writer)
  onTestFinished(() => controls.stop())
  const answers = createSeenAnswers({
    ...{ writer, watch, controls, history, messages },
    knownSigns: practiceSigns,
    now: () => 1000,
  })
  const entries = () => history.list({ filter: wholeHistory, before: null, limit: 10 })
  return { server, api, writer, controls, answers, entries }
}

describe('createSeenAnswers()', () => {
  it('tells how a service answers, and what is made of it', async () => {
    const { server, api, answers } = await open()
    const page = await api.listUsers(1)
    const [user] = page.kind === 'success' ? page.value.users : []
    await api.checkUser(user?.email ?? '')
    await api.checkUser(nobody)
    server.setFaults(parseFaultRules('check:maintenance'))
    await api.checkUser(nobody)
    const seen = await answers.list()
    expect(seen.map(({ call, meaning, knownBy }) => [call, meaning, knownBy])).toEqual(
      expect.arrayContaining([
        ['users', 'success', null],
        ['check', 'success', null],
        ['check', 'absent', 'built-in'],
        ['check', 'overloaded', null],
      ]),
    )
    expect(seen.every(({ canBeNamed }) => !canBeNamed)).toBe(true)
    expect(JSON.stringify(seen)).not.toContain(user?.email)
  })

  it('takes in what a person says an unclear answer means, and puts it on record', async () => {
    const { server, api, writer, controls, answers, entries } = await open()
    server.setFaults(parseFaultRules('check:empty-yes'))
    const outcome = await api.checkUser(nobody)
    expect(controls.judge(outcome, nobody)).toBe('unclear')
    const [unclear] = await answers.list()
    expect(unclear).toMatchObject({ call: 'check', meaning: 'unclear', canBeNamed: true })
    await answers.nameAbsence({ id: unclear?.id ?? 0 })
    expect(controls.judge(outcome, nobody)).toBe('absent')
    expect(listAbsenceSigns(writer.db)).toMatchObject([{ meaning: 'absent', knownBy: 'person' }])
    expect(await answers.list()).toMatchObject([
      { meaning: 'absent', knownBy: 'person', canBeNamed: false },
    ])
    expect(await entries()).toMatchObject([
      { kind: 'decision', actor: 'sari', details: { decision: 'means-absent', what: 'answers' } },
    ])
  })

  it('names nothing that means something already, or was never seen', async () => {
    const { api, answers, entries } = await open()
    await api.checkUser(nobody)
    const [absent] = await answers.list()
    for (const id of [absent?.id ?? 0, 99]) {
      await expect(answers.nameAbsence({ id })).rejects.toMatchObject({ code: 'bad-request' })
    }
    expect(await entries()).toEqual([])
  })

  it('writes them to a file in which no cell is a formula, and that it did', async () => {
    const { writer, answers, entries } = await open()
    const sample = '=1+1'
    await writer.write((db) => countAnswerSign(db, { ...absence, sample }))
    const path = join(temporaryFolder(), 'answers.csv')
    expect(await answers.export({ path })).toBe(1)
    const [header, line] = readFileSync(path, 'utf8').split('\r\n')
    expect(header).toContain(en.seenAnswers.columns.meaning)
    expect(line).toContain(en.seenAnswers.meanings.absent)
    expect(line).toContain("'=1+1")
    expect(await entries()).toMatchObject([
      { kind: 'export', details: { what: 'answers', fileName: 'answers.csv', count: 1 } },
    ])
  })
})
