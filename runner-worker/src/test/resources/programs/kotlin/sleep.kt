fun main() {
    Thread.sleep(100_000)
}
