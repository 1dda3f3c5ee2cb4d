const lines = require("fs").readFileSync(0, "utf8").split("\n");
const [rows] = lines[0].split(" ").map(Number);
const room = lines.slice(1, rows + 1);
const moves = { U: [-1, 0], D: [1, 0], L: [0, -1], R: [0, 1] };

let r = room.findIndex((row) => row.includes("S"));
let c = room[r].indexOf("S");
const clean = new Set([`${r},${c}`]);
for (const command of lines[rows + 1].trim()) {
  const [dr, dc] = moves[command];
  const square = room[r + dr]?.[c + dc];
  if (square === "." || square === "S") {
    r += dr;
    c += dc;
    clean.add(`${r},${c}`);
  }
}
console.log(clean.size);
console.log(r + 1, c + 1);
