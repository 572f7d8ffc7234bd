import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LaunchedConsole } from '../launch'
import { type Check, mutantOf, namesOf } from './check'
import { listen } from './listeners'

/** Lets the page use WebRTC until it has tried all its ways, or something came. */
async function gather({ page }: LaunchedConsole, urls: string): Promise<void> {
  await page.evaluate(async (server) => {
    const iceServers = [{ urls: server, username: 'a', credential: 'b' }]
    const peer = new RTCPeerConnection({ iceServers })
    const isComplete = new Promise<void>((resolve) => {
      peer.onicegatheringstatechange = () => {
        if (peer.iceGatheringState === 'complete') resolve()
      }
    })
    peer.createDataChannel('x')
    await peer.setLocalDescription(await peer.createOffer())
    await isComplete
    peer.close()
  }, urls)
}

const udp: Check = {
  name: 'WebRTC by UDP (STUN)',
  findOpen: async (open) => {
    const listener = await listen('udp')
    try {
      // What arrives ends the waiting: gathering goes on for long where nobody answers.
      await Promise.race([gather(open, `stun:127.0.0.1:${listener.port}`), listener.heard])
      return namesOf({ 'a packet arrived': listener.count() > 0 })
    } finally {
      listener.close()
    }
  },
}

const tcp: Check = {
  name: 'WebRTC by TCP (TURN)',
  findOpen: async (open) => {
    const listener = await listen('tcp')
    try {
      const address = `turn:127.0.0.1:${listener.port}?transport=tcp`
      await Promise.race([gather(open, address), listener.heard])
      return namesOf({ 'a connection arrived': listener.count() > 0 })
    } finally {
      listener.close()
    }
  },
}

const names: Check = {
  name: 'name look-ups (dns-prefetch)',
  findOpen: async ({ app, page }) => {
    const log = join(tmpdir(), `elkassa-net-${process.pid}-${Math.random()}.json`)
    await app.evaluate(({ session }, path) => session.defaultSession.netLog.startLogging(path), log)
    await page.evaluate(async () => {
      const link = document.createElement('link')
      link.rel = 'dns-prefetch'
      link.href = '//canary.invalid'
      document.head.append(link)
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      await fetch('index.html')
    })
    await app.evaluate(async ({ session }) => {
      // Asked for afterwards, so that the log is known to hold what was looked up before.
      await session.defaultSession.resolveHost('control.invalid').catch(() => undefined)
      await session.defaultSession.netLog.stopLogging()
    })
    const text = await readFile(log, 'utf8')
    await rm(log)
    return namesOf({
      'canary.invalid was looked up': text.includes('canary.invalid'),
      'nothing was logged': !text.includes('control.invalid'),
    })
  },
}

const requests: Check = {
  name: 'requests to outside',
  findOpen: ({ app }) =>
    app.evaluate(async ({ session }) => {
      const open: string[] = []
      for (const url of ['https://example.com/', 'http://127.0.0.1:9/', 'ws://127.0.0.1:9/']) {
        const end = await session.defaultSession.fetch(url).then(String, String)
        if (!end.includes('ERR_BLOCKED_BY_CLIENT')) open.push(`${url}: ${end}`)
      }
      return open
    }),
}

export const networkMutants = [
  mutantOf(udp, 'disable_non_proxied_udp', 'default'),
  mutantOf(tcp, 'proxyRules:noProxy', 'proxyRules:`direct://`'),
  mutantOf(names, 'dnsPrefetchingEnabled=false', 'dnsPrefetchingEnabled=true'),
  mutantOf(requests, 'cancel:!isAllowed(request.url)', 'cancel:!1'),
]
