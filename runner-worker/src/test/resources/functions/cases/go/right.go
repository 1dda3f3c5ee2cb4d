// ACCEPTED null
package main

import "fmt"

func add(a int, b int) int {
	fmt.Println("adding")
	return a + b
}
