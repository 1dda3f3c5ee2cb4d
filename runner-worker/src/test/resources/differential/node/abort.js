process.stdout.write('gone\n');
process.kill(process.pid, 'SIGABRT');
