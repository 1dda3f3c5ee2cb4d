package main

import "sort"

func kayaks(weights []int, limit int) int {
	sort.Ints(weights)
	count := 0
	for light, heavy := 0, len(weights)-1; light <= heavy; heavy-- {
		if light < heavy && weights[light]+weights[heavy] <= limit {
			light++
		}
		count++
	}
	return count
}
