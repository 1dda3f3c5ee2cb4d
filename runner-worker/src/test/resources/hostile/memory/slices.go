package main

import "fmt"

func main() {
	hog := make([]byte, 300<<20)
	for i := 0; i < len(hog); i += 4096 {
		hog[i] = 1
	}
	fmt.Println("SUCCEEDED")
}
