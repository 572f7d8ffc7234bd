import { useEffect, useState } from 'react'

function seconds() {
  return Math.floor(Date.now() / 1000)
}

/** The time in epoch seconds, told again every `everySeconds`. */
export function useNow(everySeconds: number): number {
  const [now, setNow] = useState(seconds)
  useEffect(() => {
    const timer = setInterval(() => setNow(seconds()), everySeconds * 1000)
    return () => clearInterval(timer)
  }, [everySeconds])
  return now
}
