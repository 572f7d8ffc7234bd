import {
  BadgeCheck,
  ClipboardPaste,
  Download,
  FileSpreadsheet,
  FolderOpen,
  Keyboard,
  Languages,
  type LucideIcon,
  Moon,
  Package,
  RefreshCw,
  Save,
  Scale,
  SearchCheck,
  Store,
  Sun,
  SunMoon,
} from 'lucide-react'
import { type ColorScheme, colorSchemeSchema, type SettingsChange } from '#shared/domain/settings'
import { useMessages } from '../../app-shell/locale'
import { useStatusChange, useSync } from '../../app-shell/mutations'
import { type Route, type RunRoute, useNavigation, useRoute } from '../../app-shell/navigation'
import { screens } from '../../app-shell/screens'
import { useStatus } from '../../app-shell/status'
import { useToasts } from '../../app-shell/toasts'
import { call } from '../../ipc/call'
import { useOpenSource, useSaveResults, useSaveTemplate } from '../runs/mutations'
import { useOpenFolder } from '../settings/mutations'

/** Something the palette can do that is no user, branch or run. */
export interface Command {
  /** What it is remembered by. */
  readonly id: string
  readonly group: 'screens' | 'actions'
  readonly label: string
  /** Other words it is found by. */
  readonly synonyms: string
  readonly icon: LucideIcon
  readonly run: () => void
  /** It is about what was typed: nothing to come back to. */
  readonly isOnce?: true
}

/** Dialogs that a command opens over any screen. */
export interface PaletteDialogs {
  readonly onShortcuts: () => void
  readonly onCheck: () => void
}

const colorSchemeIcons: Readonly<Record<ColorScheme, LucideIcon>> = {
  light: Sun,
  dark: Moon,
  system: SunMoon,
}

/** Every screen there is, and what can be done from anywhere now. */
export function useCommands({ onShortcuts, onCheck }: PaletteDialogs): readonly Command[] {
  const { shell, reference, palette } = useMessages()
  const { showScreen, showSettings } = useNavigation()
  const work = useWorkCommands(onCheck)
  const console = useConsoleCommands(onShortcuts)
  return [
    ...screens.map(
      ({ screen, icon }): Command => ({
        id: `screen:${screen}`,
        group: 'screens',
        label: shell.screens[screen],
        synonyms: screen,
        icon,
        run: () => showScreen(screen),
      }),
    ),
    {
      id: 'reference',
      group: 'screens',
      label: reference.tab,
      synonyms: palette.synonyms.reference,
      icon: Package,
      run: () => showSettings('reference'),
    },
    ...work,
    ...console,
  ]
}

/** The bulk work that is on screen, or was last; comparing payments is none. */
function findWork({ screen, registerTab, activateTab, runs }: Route): RunRoute {
  if (screen === 'register' && registerTab === 'form') return { step: 'landing' }
  if (screen !== 'activate') return runs.register
  const hasNoRuns = activateTab === 'reconcile' || activateTab === 'form'
  return hasNoRuns ? { step: 'landing' } : runs[activateTab]
}

/** Files in and out, and the copy of the users. */
function useWorkCommands(onCheck: () => void): readonly Command[] {
  const { actions, synonyms } = useMessages().palette
  const route = useRoute()
  const { goTo, showActivateTab, showActivation, showRegistration } = useNavigation()
  const { sayFailure } = useToasts()
  const sync = useSync()
  const open = useOpenSource()
  const template = useSaveTemplate()
  const work = findWork(route)
  const openRun = work.step === 'run' ? work.runId : null
  const results = useSaveResults(openRun ?? 0)
  const save = (format: 'csv' | 'xlsx') => results.mutate(format, { onError: sayFailure })
  const commands = [
    {
      id: 'register-one',
      label: actions.registerOne,
      synonyms: synonyms.registerOne,
      icon: Store,
      run: () => showRegistration({}),
    },
    {
      id: 'register-file',
      label: actions.registerFile,
      synonyms: synonyms.registerFile,
      icon: FileSpreadsheet,
      run: () => open.mutate({ from: 'dialog' }, { onError: sayFailure }),
    },
    {
      id: 'register-paste',
      label: actions.registerPaste,
      synonyms: synonyms.registerPaste,
      icon: ClipboardPaste,
      run: () => goTo({ step: 'landing', opens: 'paste' }),
    },
    {
      id: 'activate-one',
      label: actions.activateOne,
      synonyms: synonyms.activateOne,
      icon: BadgeCheck,
      run: () => showActivation({}),
    },
    {
      id: 'check-user',
      label: actions.checkUser,
      synonyms: synonyms.checkUser,
      icon: SearchCheck,
      run: onCheck,
    },
    {
      id: 'reconcile',
      label: actions.reconcile,
      synonyms: synonyms.reconcile,
      icon: Scale,
      run: () => showActivateTab('reconcile'),
    },
    {
      id: 'sync',
      label: actions.sync,
      synonyms: synonyms.sync,
      icon: RefreshCw,
      run: sync.start,
    },
    {
      id: 'results-xlsx',
      label: actions.resultsXlsx,
      synonyms: synonyms.results,
      icon: Save,
      run: () => save('xlsx'),
    },
    {
      id: 'results-csv',
      label: actions.resultsCsv,
      synonyms: synonyms.results,
      icon: Save,
      run: () => save('csv'),
    },
    {
      id: 'template-xlsx',
      label: actions.templateXlsx,
      synonyms: synonyms.template,
      icon: Download,
      run: () => template.mutate('xlsx'),
    },
    {
      id: 'template-csv',
      label: actions.templateCsv,
      synonyms: synonyms.template,
      icon: Download,
      run: () => template.mutate('csv'),
    },
  ]
  return commands
    .filter(({ id }) => openRun !== null || !id.startsWith('results-'))
    .map((command) => ({ ...command, group: 'actions' }))
}

/** The console itself: how it speaks and looks, and where to find help. */
function useConsoleCommands(onShortcuts: () => void): readonly Command[] {
  const { actions, synonyms } = useMessages().palette
  const { settings } = useStatus()
  const { sayFailure } = useToasts()
  const status = useStatusChange()
  const folder = useOpenFolder()
  const set = (change: SettingsChange) => status.mutate(() => call('settings:change', change))
  const colorSchemeLabels: Readonly<Record<ColorScheme, string>> = {
    light: actions.lookLight,
    dark: actions.lookDark,
    system: actions.lookSystem,
  }
  const looks = colorSchemeSchema.options
    .filter((colorScheme) => colorScheme !== settings.colorScheme)
    .map((colorScheme) => ({
      id: `look-${colorScheme}`,
      label: colorSchemeLabels[colorScheme],
      synonyms: synonyms.look,
      icon: colorSchemeIcons[colorScheme],
      run: () => set({ colorScheme }),
    }))
  const commands = [
    {
      id: 'language',
      label: actions.language,
      synonyms: synonyms.language,
      icon: Languages,
      run: () => set({ language: settings.language === 'id' ? 'en' : 'id' }),
    },
    ...looks,
    {
      id: 'shortcuts',
      label: actions.shortcuts,
      synonyms: synonyms.shortcuts,
      icon: Keyboard,
      run: onShortcuts,
    },
    {
      id: 'logs',
      label: actions.logs,
      synonyms: synonyms.logs,
      icon: FolderOpen,
      run: () => folder.mutate('logs', { onError: sayFailure }),
    },
  ]
  return commands.map((command) => ({ ...command, group: 'actions' }))
}
