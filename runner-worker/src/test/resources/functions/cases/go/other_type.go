// WRONG_ANSWER add returned the text "3", a whole number was expected.
package main

import "strconv"

func add(a, b int) string { return strconv.Itoa(a + b) }
