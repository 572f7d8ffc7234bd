import { type Check, mutantOf, namesOf } from './check'

/** Every name that Chromium's `navigator.permissions.query` takes without more. */
const names = [
  ...['accelerometer', 'ambient-light-sensor', 'background-fetch', 'background-sync', 'camera'],
  ...['clipboard-read', 'clipboard-write', 'display-capture', 'geolocation', 'gyroscope'],
  ...['idle-detection', 'keyboard-lock', 'local-fonts', 'magnetometer', 'microphone', 'midi'],
  ...['notifications', 'payment-handler', 'periodic-background-sync', 'persistent-storage'],
  ...['pointer-lock', 'screen-wake-lock', 'storage-access', 'window-management'],
]

const checks: Check = {
  name: 'permission checks',
  findOpen: ({ page }) =>
    page.evaluate(async (asked) => {
      const open: string[] = []
      for (const name of asked) {
        const state = await navigator.permissions.query({ name: name as PermissionName }).then(
          (status) => status.state,
          // A name this Chromium does not know gives nothing.
          (error: unknown) => (error instanceof TypeError ? 'denied' : String(error)),
        )
        if (state !== 'denied') open.push(`${name}: ${state}`)
      }
      return open
    }, names),
}

const requests: Check = {
  name: 'permission requests',
  findOpen: async ({ page }) =>
    namesOf(
      await page.evaluate(async () => ({
        notifications: (await Notification.requestPermission()) !== 'denied',
        geolocation: await new Promise<boolean>((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve(true),
            ({ code, PERMISSION_DENIED }) => resolve(code !== PERMISSION_DENIED),
            { timeout: 2_000 },
          ),
        ),
        midi: await navigator.requestMIDIAccess({ sysex: true }).then(
          () => true,
          () => false,
        ),
      })),
    ),
}

const spelling: Check = {
  name: 'spell checker (fetches dictionaries)',
  findOpen: async ({ app }) =>
    namesOf({
      enabled: await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled()),
    }),
}

export const permissionMutants = [
  mutantOf(checks, 'setPermissionCheckHandler(()=>!1)', 'setPermissionCheckHandler(()=>!0)'),
  mutantOf(requests, '}`),answer(!1)', '}`),answer(!0)'),
  mutantOf(spelling, 'setSpellCheckerEnabled(!1)', 'setSpellCheckerEnabled(!0)'),
]
