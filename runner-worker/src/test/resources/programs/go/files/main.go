package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	data, _ := os.ReadFile("data.txt")
	fmt.Println(answer(), strings.TrimSpace(string(data)))
}
