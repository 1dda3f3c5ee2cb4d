// TIME_LIMIT loop that never ends
package main

func add(a, b int) int {
	for {
	}
}
