// stdin: unread\n
process.stdin.destroy();
console.log('done');
