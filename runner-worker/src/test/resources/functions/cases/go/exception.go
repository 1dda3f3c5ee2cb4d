// RUNTIME_ERROR solution.go:5
package main

func add(a, b int) int {
	return a / (b - 2)
}
