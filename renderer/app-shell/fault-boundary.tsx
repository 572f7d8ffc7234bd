import { Component, type ReactNode } from 'react'
import { Button } from '../components/button'
import { Notice } from '../components/feedback/notice'
import { PageHeader } from '../components/layout/page-header'
import styles from './app-shell.module.css'
import { useMessages } from './locale'

interface FaultBoundaryProps {
  readonly children: ReactNode
}

/** Where what is inside cannot be shown, says so in its place; all around it stays. */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return <FaultNotice onRetry={() => this.setState({ hasFailed: false })} />
  }
}

function FaultNotice({ onRetry }: { readonly onRetry: () => void }) {
  const { errors, shell } = useMessages()
  return (
    <div className={styles.fault}>
      <PageHeader title={shell.fault.title} />
      <Notice
        tone="error"
        tag={shell.failed}
        title={shell.fault.cause}
        announce="assertive"
        actions={<Button onPress={onRetry}>{shell.retry}</Button>}
      >
        {shell.fault.explanation} {errors.unexpected.action}
      </Notice>
    </div>
  )
}
