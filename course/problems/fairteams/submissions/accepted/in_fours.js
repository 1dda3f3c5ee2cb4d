const n = Number(require("fs").readFileSync(0, "utf8"));
if (n % 4 === 1 || n % 4 === 2) {
  console.log("no");
} else {
  const team = n % 4 === 3 ? [3] : [];
  for (let pupil = n; pupil > 3; pupil -= 4) {
    team.push(pupil, pupil - 3);
  }
  console.log(["yes", team.length, team.join(" ")].join("\n"));
}
