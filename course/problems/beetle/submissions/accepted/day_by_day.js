const [height, climb, slip] = require("fs").readFileSync(0, "utf8").split("\n").map(Number);
let position = 0;
let day = 0;
while (position < height) {
  day++;
  position += climb;
  if (position < height) {
    position -= slip;
  }
}
console.log(day);
