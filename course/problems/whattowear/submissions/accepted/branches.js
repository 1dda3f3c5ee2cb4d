const [first, second] = require("fs").readFileSync(0, "utf8").split("\n");
const cold = Number(first) < 10;
const rain = second.trim() === "yes";
if (cold && rain) {
  console.log("winter coat and umbrella");
} else if (cold) {
  console.log("winter coat");
} else if (rain) {
  console.log("umbrella");
} else {
  console.log("T-shirt");
}
