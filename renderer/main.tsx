import './ipc/without-eval'
import './ipc/empty-html'

import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { followEvents } from './ipc/follow-events'
import { createQueryClient } from './ipc/query-client'
import { reportFault, watchFaults } from './ipc/report-fault'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

watchFaults()
const client = createQueryClient()
followEvents(client)
createRoot(root, { onCaughtError: reportFault }).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
