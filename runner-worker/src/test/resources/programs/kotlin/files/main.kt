import java.io.File

fun main() {
    println("${answer()} ${File("data.txt").readText().trim()}")
}
