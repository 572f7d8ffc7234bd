import { useEffect } from 'react'
import type { Look } from '#shared/domain/settings'
import { applyLook, systemIsDark } from './apply-look'

/** Keeps the page in this look, following the system where that is what was chosen. */
export function useLook(look: Look): void {
  useEffect(() => {
    const apply = () => applyLook(look)
    apply()
    systemIsDark.addEventListener('change', apply)
    return () => systemIsDark.removeEventListener('change', apply)
  }, [look])
}
