package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	sum := 0
	for {
		var n int
		if _, err := fmt.Fscan(in, &n); err != nil {
			break
		}
		sum += n
	}
	fmt.Println(sum)
}
