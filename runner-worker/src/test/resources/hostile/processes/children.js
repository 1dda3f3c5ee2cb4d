const { spawn } = require('node:child_process');
let born = 0, failed = 0;
for (let i = 0; i < 150; i++) {
  const child = spawn('/bin/sleep', ['2']);
  child.on('spawn', () => born++);
  child.on('error', () => failed++);
}
setTimeout(() => {
  console.log(born === 150 ? 'SUCCEEDED' : `stopped at ${born}`);
  process.exit(0);
}, 1500);
