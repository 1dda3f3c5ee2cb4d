// WRONG_ANSWER is a return missing?
package main

func add(a, b int) { println(a + b) }
