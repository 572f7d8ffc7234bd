import Conf from 'conf'

/** electron-store is `conf` with Electron's folders for defaults, and nothing here uses those. */
export class ConfStore extends Conf {
  constructor({ name, ...options }: { name: string; cwd: string }) {
    super({ ...options, configName: name })
  }
}
