import {
  BadgeCheck,
  History,
  LayoutDashboard,
  type LucideIcon,
  Settings,
  Store,
  Users,
} from 'lucide-react'
import type { Route } from './navigation'

// A place joins this list when its screen works, not before.
export const screens: readonly {
  readonly screen: Route['screen']
  readonly icon: LucideIcon
}[] = [
  { screen: 'home', icon: LayoutDashboard },
  { screen: 'register', icon: Store },
  { screen: 'activate', icon: BadgeCheck },
  { screen: 'users', icon: Users },
  { screen: 'history', icon: History },
  { screen: 'settings', icon: Settings },
]

export function hasScreen(screen: Route['screen']): boolean {
  return screens.some((one) => one.screen === screen)
}
