#!/usr/bin/env node
/** The `diemcau` command: `npx diemcau figures …`. */
process.argv.splice(2, 0, 'cli')
await import('./bootstrap.js')
