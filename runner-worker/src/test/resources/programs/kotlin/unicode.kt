fun main() {
    println("${readLine()} żółć 🎉")
}
