process.on('SIGUSR2', () => { console.log('heard'); clearInterval(alive); });
const alive = setInterval(() => {}, 1000);
process.kill(process.pid, 'SIGUSR2');
