// WRONG_ANSWER add(1, 2) returned -1, but 3 was expected.
package main

func add(a, b int64) int64 { return a - b }
