import './ipc/without-eval'
import './ipc/empty-html'

import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { applyLook } from './app-shell/apply-look'
import { followEvents } from './ipc/follow-events'
import { createQueryClient } from './ipc/query-client'
import { reportFault, watchFaults } from './ipc/report-fault'
// Imported here, not by the style sheet: so the build sees whose work it is (licences.json).
import '@fontsource-variable/inter/wght.css'
import './styles/base.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

watchFaults()
applyLook('system')
const client = createQueryClient()
followEvents(client)
createRoot(root, { onCaughtError: reportFault }).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
