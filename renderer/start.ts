// Imported here, not by the style sheet: so the build sees whose work it is (licences.json).
import '@fontsource-variable/inter/wght.css'
import './styles/base.css'
import './styles/first-frame.css'

// The frame of index.html is painted before the page runs, which takes longer than all before it.
requestAnimationFrame(() => setTimeout(() => import('./main')))
