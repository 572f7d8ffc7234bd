import { it } from 'vitest'
import { expectProven } from './expect-proven'

it('does no harm in any of a thousand seeds, and brings rows to their end', async () => {
  await expectProven(Array.from({ length: 1000 }, (_, n) => n))
})
