// COMPILE_ERROR undefined: add
package main

func ad(a, b int) int { return a + b }
