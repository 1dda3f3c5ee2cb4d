function clock_text(minutes) {
  const hours = Math.floor(minutes / 60) % 24;
  return String(hours).padStart(2, "0") + ":" + String(minutes % 60).padStart(2, "0");
}
