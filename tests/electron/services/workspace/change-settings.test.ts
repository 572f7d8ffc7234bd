import { describe, expect, it } from 'vitest'
import { AppError } from '#electron/errors/app-error'
import type { StoredSettings } from '#electron/services/settings/settings-store'
import { changeSettings } from '#electron/services/workspace/change-settings'
import { prepareWorkspaces } from './workspace-harness'

async function openPractice() {
  const { deps, opened } = prepareWorkspaces()
  deps.settings.change({ mode: 'practice' })
  await deps.workspaces.open('practice')
  opened.length = 0
  const change = (values: Partial<StoredSettings>) =>
    changeSettings({ ...deps, onAway: () => undefined }, () => deps.settings.change(values))
  return { deps, opened, change }
}

describe('changeSettings()', () => {
  it.each<Partial<StoredSettings>>([
    { postFormat: 'json' },
    { proxyMode: 'none' },
    { proxyUrl: 'http://proxy.contoh.co.id:3128' },
    { authorityPem: 'another certificate' },
  ])('opens again what was made with %j as it was', async (values) => {
    const { deps, opened, change } = await openPractice()
    await change(values)
    expect(opened).toEqual(['practice'])
    expect(deps.settings.current()).toMatchObject(values)
  })

  it.each<Partial<StoredSettings>>([
    { language: 'en' },
    { maxInFlight: 3 },
    { settleSeconds: 900 },
    { postFormat: 'form' },
  ])('leaves open what %j changes nothing about', async (values) => {
    const { opened, change } = await openPractice()
    await change(values)
    expect(opened).toEqual([])
  })

  it('opens nothing where nothing is open', async () => {
    const { deps, opened } = prepareWorkspaces()
    const away = { ...deps, onAway: () => undefined }
    await changeSettings(away, () => deps.settings.change({ postFormat: 'json' }))
    expect(opened).toEqual([])
  })

  it('says why a change failed, and opens nothing', async () => {
    const { deps, opened } = await openPractice()
    const failed = changeSettings({ ...deps, onAway: () => undefined }, () => {
      throw new AppError('certificate-unusable', 'no certificate')
    })
    await expect(failed).rejects.toMatchObject({ code: 'certificate-unusable' })
    expect(opened).toEqual([])
  })

  it('tells where the live service does not answer with the new ones', async () => {
    const { deps, opened } = prepareWorkspaces()
    await deps.credentials.save({ key: 'k', token: 't' })
    deps.settings.change({ mode: 'live', baseUrl: 'http://127.0.0.1:9' })
    await deps.workspaces.open('live')
    const why = await new Promise((resolve) => {
      void changeSettings({ ...deps, onAway: resolve }, () =>
        deps.settings.change({ postFormat: 'json' }),
      )
    })
    expect(why).toBeInstanceOf(AppError)
    expect(opened).toEqual(['live', 'live'])
  })
})
