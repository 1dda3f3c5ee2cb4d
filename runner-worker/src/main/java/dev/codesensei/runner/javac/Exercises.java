package dev.codesensei.runner.javac;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Small programs as learners write them; compiling them makes the JVM compile the compiler. */
final class Exercises {

    private static final List<String> OPTIONS = List.of("-proc:none", "-encoding", "UTF-8", "-d", "out", "Main.java");

    private static final List<String> PROGRAMS = List.of("""
            public class Main {
                public static void main(String[] args) {
                    System.out.println("hello");
                }
            }
            """, """
            import java.util.*;
            import java.util.stream.*;

            public class Main {
                record Point(int x, int y) {}

                interface Shape { double area(); }

                enum Colour { RED, GREEN }

                static <T extends Comparable<T>> T largest(Collection<T> all) {
                    T best = null;
                    for (T each : all) if (best == null || each.compareTo(best) > 0) best = each;
                    return best;
                }

                public static void main(String[] args) {
                    Scanner in = new Scanner(System.in);
                    Map<String, List<Integer>> groups = new TreeMap<>();
                    while (in.hasNextInt()) {
                        int number = in.nextInt();
                        groups.computeIfAbsent(number % 2 == 0 ? "even" : "odd", key -> new ArrayList<>()).add(number);
                    }
                    groups.forEach((key, value) -> System.out.printf("%s %d%n", key, largest(value)));
                    int[] counts = new int[10];
                    for (int i = 0; i < counts.length; i++) counts[i] += i * i;
                    String text = Arrays.stream(counts).filter(i -> i > 3).mapToObj(Integer::toString)
                            .collect(Collectors.joining(", ", "[", "]"));
                    StringBuilder sb = new StringBuilder(text);
                    try {
                        sb.append(new Point(1, 2)).append(Colour.RED);
                        switch (text.length()) {
                            case 1: sb.append('x'); break;
                            default: sb.append("y" + 2 + 3.0);
                        }
                    } catch (IllegalStateException e) {
                        throw new RuntimeException("no", e);
                    } finally {
                        System.out.println(sb.reverse());
                    }
                    Shape square = () -> 4.0;
                    Object shape = square;
                    if (shape instanceof Shape s && s.area() > 3) System.out.println(Math.sqrt(s.area()));
                    Deque<int[]> queue = new ArrayDeque<>();
                    PriorityQueue<Long> heap = new PriorityQueue<>(Comparator.reverseOrder());
                    queue.add(new int[] {1, 2});
                    heap.add(3L);
                }
            }
            """, """
            import java.util.*;

            public class Main {
                public static void main(String[] args) {
                    List<String> names = new ArrayList();
                    int x = "text";
                    undefined(names);
                }
            }
            """);

    private int next;

    /** One of them in turn. */
    Answer next(InMemoryCompiler compiler) {
        String program = PROGRAMS.get(next++ % PROGRAMS.size());
        compiler.compile(OPTIONS, Map.of("Main.java", program.getBytes(StandardCharsets.UTF_8)));
        return new Answer(true, 0, new byte[0], Map.of());
    }
}
