const steps = Number(require("fs").readFileSync(0, "utf8"));
for (let i = 1; i <= steps; i++) {
  console.log("#".repeat(i));
}
