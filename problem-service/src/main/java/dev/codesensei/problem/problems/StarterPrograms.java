package dev.codesensei.problem.problems;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The shortest sensible program in each language: it compiles, reads nothing and prints nothing. */
final class StarterPrograms {

    static final SequencedMap<String, String> ALL = all();

    private StarterPrograms() {}

    private static SequencedMap<String, String> all() {
        var programs = new LinkedHashMap<String, String>();
        programs.put("python", "# Write your program here.\n");
        programs.put("javascript", "// Write your program here.\n");
        programs.put("typescript", "// Write your program here.\n");
        programs.put("java", """
                import java.util.*;

                public class Main {
                    public static void main(String[] args) {
                        // Write your program here.
                    }
                }
                """);
        programs.put("c", """
                #include <stdio.h>

                int main(void) {
                    // Write your program here.
                    return 0;
                }
                """);
        programs.put("cpp", """
                #include <iostream>
                using namespace std;

                int main() {
                    // Write your program here.
                    return 0;
                }
                """);
        programs.put("go", "package main\n\nfunc main() {\n\t// Write your program here.\n}\n");
        programs.put("rust", "fn main() {\n    // Write your program here.\n}\n");
        programs.put("kotlin", "fun main() {\n    // Write your program here.\n}\n");
        programs.put("csharp", """
                using System;

                class Program {
                    static void Main() {
                        // Write your program here.
                    }
                }
                """);
        programs.put("ruby", "# Write your program here.\n");
        programs.put("php", "<?php\n// Write your program here.\n");
        programs.put("bash", "# Write your program here.\n");
        return programs;
    }
}
