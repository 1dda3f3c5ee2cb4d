import kotlin.concurrent.thread

fun main() {
    val sums = IntArray(4)
    val threads = (0 until 4).map { k -> thread { sums[k] = (k * 1000 until (k + 1) * 1000).sum() } }
    threads.forEach { it.join() }
    println(sums.sum())
}
