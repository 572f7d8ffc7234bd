import { z } from 'zod'

export const leastSize = { width: 1024, height: 700 } as const

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const placeSchema = z.object({
  bounds: z.object({
    x: z.int(),
    y: z.int(),
    width: z.int().min(leastSize.width),
    height: z.int().min(leastSize.height),
  }),
  isMaximized: z.boolean(),
})
export type WindowPlace = Readonly<z.infer<typeof placeSchema>>

/** So much of the title bar must be on a screen for the window to be found and moved. */
const graspable = { width: 120, height: 40 } as const

/** The remembered place, or null where there is none or its screen is no longer there. */
export function restorePlace(stored: unknown, screens: readonly Rectangle[]): WindowPlace | null {
  const parsed = placeSchema.safeParse(stored)
  if (!parsed.success) return null
  const { bounds } = parsed.data
  return screens.some((screen) => isGraspable(bounds, screen)) ? parsed.data : null
}

function isGraspable(bounds: Rectangle, screen: Rectangle): boolean {
  const width =
    Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x)
  const isTopOnScreen =
    bounds.y >= screen.y && bounds.y + graspable.height <= screen.y + screen.height
  return width >= graspable.width && isTopOnScreen
}
