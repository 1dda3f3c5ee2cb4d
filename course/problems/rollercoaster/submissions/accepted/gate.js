const height = Number(require("fs").readFileSync(0, "utf8"));
if (height < 120) {
  console.log("too small");
} else if (height < 140) {
  console.log("with an adult");
} else {
  console.log("welcome");
}
