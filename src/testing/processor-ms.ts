/** Milliseconds of processor time that this process has taken so far: what bounds a test of speed, since the clock runs on while others work. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
