import { join } from 'node:path'
import { writeIcons } from './lib/icons/draw-icons.mjs'
import { main } from './lib/main.mjs'
import { checkout } from './lib/paths.mjs'

// `npm run icons`: draws packaging/mark.svg into the icons of the packages.
await main(() => writeIcons(join(checkout, 'packaging')))
