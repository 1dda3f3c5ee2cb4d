// stdin: one\ntwo\nthree
let all = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', piece => { all += piece; });
process.stdin.on('end', () => console.log(all.split('\n').map(line => line.length)));
