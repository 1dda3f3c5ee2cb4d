package dev.codesensei.problem.search;

import java.util.Arrays;
import java.util.BitSet;

/** A word, and the small numbers that it comes with in ascending order. */
final class Postings {

    private final String word;
    private int[] numbers = new int[2];
    private int size;

    Postings(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    void add(int number) {
        int place = Arrays.binarySearch(numbers, 0, size, number);
        if (place >= 0) {
            return;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        int free = -place - 1;
        System.arraycopy(numbers, free, numbers, free + 1, size - free);
        numbers[free] = number;
        size++;
    }

    void remove(int number) {
        int place = Arrays.binarySearch(numbers, 0, size, number);
        if (place >= 0) {
            System.arraycopy(numbers, place + 1, numbers, place, size - place - 1);
            size--;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    void addTo(BitSet set) {
        for (int i = 0; i < size; i++) {
            set.set(numbers[i]);
        }
    }
}
