package main

import "fmt"

func main() {
	sums := make(chan int)
	for k := 0; k < 4; k++ {
		go func() {
			sum := 0
			for i := k * 1000; i < (k+1)*1000; i++ {
				sum += i
			}
			sums <- sum
		}()
	}
	fmt.Println(<-sums + <-sums + <-sums + <-sums)
}
