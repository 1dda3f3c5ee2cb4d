package dev.codesensei.benchmarks.load;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What a school hour brings: mostly Python, of which every tenth program fails and a few never end, some JavaScript and
 * Java, a little C++. No two programs are the same, since people change theirs between two runs.
 */
final class Mix {

    private static final int CPU_MILLIS = 5000;
    private static final int CPU_MILLIS_OF_A_LOOP = 1000;

    private static final List<String> PYTHON = List.of("""
            for i in range(1, 31):
                print('Fizz' * (i % 3 == 0) + 'Buzz' * (i % 5 == 0) or i)
            """, """
            name = 'Ada'
            print(f'Hello, {name}!')
            print(name[::-1].upper())
            """, """
            prime = [True] * 20000
            for i in range(2, 142):
                if prime[i]:
                    for j in range(i * i, 20000, i):
                        prime[j] = False
            print(sum(prime) - 2)
            """, """
            from collections import Counter
            text = 'the quick brown fox jumps over the lazy dog ' * 50
            print(Counter(text.split()).most_common(3))
            """, """
            from functools import cache
            @cache
            def fib(n):
                return n if n < 2 else fib(n - 1) + fib(n - 2)
            print(fib(80))
            """, """
            class Stack:
                def __init__(self):
                    self.items = []
                def push(self, item):
                    self.items.append(item)
                def pop(self):
                    return self.items.pop()
            stack = Stack()
            for word in 'to be or not to be'.split():
                stack.push(word)
            while stack.items:
                print(stack.pop())
            """, """
            import random
            random.seed(7)
            numbers = [random.randrange(1000) for _ in range(2000)]
            for i in range(1, 200):
                j = i
                while j and numbers[j - 1] > numbers[j]:
                    numbers[j - 1], numbers[j] = numbers[j], numbers[j - 1]
                    j -= 1
            print(numbers[:10])
            """, """
            a = [[i * j % 7 for j in range(30)] for i in range(30)]
            c = [[sum(x * y for x, y in zip(row, column)) for column in zip(*a)] for row in a]
            print(c[3][4])
            """);

    private static final List<String> PYTHON_THAT_FAILS =
            List.of("print(undefined)", "print([1, 2, 3][5])", "print(1 / len(''))", "print(int('seven'))");

    private static final List<String> JAVASCRIPT = List.of("""
            const words = 'a man a plan a canal'.split(' ');
            console.log(words.map(w => w.length).join(','));
            """, """
            const memo = new Map();
            function ways(n) {
              if (n < 2) return 1;
              if (!memo.has(n)) memo.set(n, ways(n - 1) + ways(n - 2));
              return memo.get(n);
            }
            console.log(ways(50));
            """);

    private final RandomGenerator random;

    Mix(RandomGenerator random) {
        this.random = random;
    }

    /** The next program; of a thousand 800 are in Python, 90 in JavaScript, 80 in Java and 30 in C++. */
    Errand next() {
        int kind = random.nextInt(1000);
        int attempt = random.nextInt(1, 1_000_000);
        if (kind < 5) {
            return new Errand(
                    "python",
                    "# attempt %d%nwhile True:%n    pass".formatted(attempt),
                    CPU_MILLIS_OF_A_LOOP,
                    "TIME_LIMIT");
        }
        if (kind < 85) {
            return program("python", "# attempt " + attempt + "\n" + any(PYTHON_THAT_FAILS), "RUNTIME_ERROR");
        }
        if (kind < 800) {
            return program("python", "# attempt " + attempt + "\n" + any(PYTHON), "OK");
        }
        if (kind < 890) {
            return program("javascript", "// attempt " + attempt + "\n" + any(JAVASCRIPT), "OK");
        }
        return kind < 970 ? program("java", java(attempt), "OK") : program("cpp", cpp(attempt), "OK");
    }

    private static String java(int attempt) {
        return """
            import java.util.*;
            public class Main {
                public static void main(String[] args) {
                    Map<Integer, Integer> counts = new TreeMap<>();
                    for (int i = 0; i < 1000; i++) counts.merge(i * %d %% 7, 1, Integer::sum);
                    System.out.println(counts);
                }
            }
            """.formatted(attempt);
    }

    private static String cpp(int attempt) {
        return """
            #include <algorithm>
            #include <iostream>
            #include <vector>
            int main() {
                std::vector<long> v;
                for (long i = 0; i < 1000; i++) v.push_back(i * %d %% 1009);
                std::sort(v.begin(), v.end());
                std::cout << v[500] << "\\n";
            }
            """.formatted(attempt);
    }

    private static Errand program(String language, String code, String verdict) {
        return new Errand(language, code, CPU_MILLIS, verdict);
    }

    private String any(List<String> programs) {
        return programs.get(random.nextInt(programs.size()));
    }
}
