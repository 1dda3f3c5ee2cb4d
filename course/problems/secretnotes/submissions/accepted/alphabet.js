const [first, note] = require("fs").readFileSync(0, "utf8").split("\n");
const shift = Number(first);
const alphabet = "abcdefghijklmnopqrstuvwxyz";
let secret = "";
for (const c of note) {
  const place = alphabet.indexOf(c);
  secret += place < 0 ? c : alphabet[(place + shift) % 26];
}
console.log(secret);
