import { useLayoutEffect, useRef } from 'react'
import type { MenuCommand } from '#shared/ipc/events'
import { subscribe } from '../ipc/call'

export type MenuCommands = Readonly<Partial<Record<MenuCommand, () => void>>>

/** Does what the application's menu asks for while the component is on screen. */
export function useMenuCommands(commands: MenuCommands): void {
  const latest = useRef(commands)
  useLayoutEffect(() => {
    latest.current = commands
  })
  useLayoutEffect(() => subscribe('app:menu', (command) => latest.current[command]?.()), [])
}
