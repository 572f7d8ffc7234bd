import { config } from 'zod'

// The page's policy forbids building code from text; without this zod tries to, at its first schema.
// Imported before anything that makes a schema.
config({ jitless: true })
