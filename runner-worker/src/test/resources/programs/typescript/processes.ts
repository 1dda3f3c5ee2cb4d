import { ChildProcess, spawn } from "child_process";

let stopped = false;
const born: ChildProcess[] = [];
for (let i = 0; i < 300 && !stopped; i++) {
    const child = spawn('/bin/sleep', ['20']);
    child.on('error', () => {});
    stopped = child.pid === undefined;
    born.push(child);
}
console.log(stopped ? 'stopped' : 'never stopped');
process.exit(0);
