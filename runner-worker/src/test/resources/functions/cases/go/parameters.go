// RUNTIME_ERROR add is called with 2 arguments, but takes 1
package main

func add(a int) int { return a }
