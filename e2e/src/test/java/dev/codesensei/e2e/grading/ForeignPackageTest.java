package dev.codesensei.e2e.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.SharedSuite;
import dev.codesensei.e2e.suite.Suite;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Packages as other houses write them, made from the specifications alone, in each of their styles. */
@ExtendWith(SharedSuite.class)
class ForeignPackageTest {

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final Api api;
    private final Authoring authoring;

    ForeignPackageTest(Suite suite) {
        this.api = suite.api();
        this.authoring = new Authoring(api, suite.admin());
    }

    @Test
    void legacyWithFlagsForTheUsualComparison() {
        Packed mean = new Packed("mean-" + unique)
                .with("problem.yaml", """
                        name: The Mean of Two
                        author: A. Writer, B. Writer
                        source: Spring Practice 2019
                        source_url: https://example.org/spring
                        license: cc by-sa
                        keywords: arithmetic easy
                        validation: default
                        validator_flags: case_sensitive float_tolerance 1e-4
                        limits:
                            time_multiplier: 5
                            time_safety_margin: 2
                            memory: 512
                        """)
                .with(".timelimit", "2\n")
                .with(
                        "problem_statement/problem.tex",
                        "\\problemname{The Mean of Two}\nPrint \\texttt{Mean:} and it.\n")
                .with("input_format_validators/format.py", "import sys\nsys.exit(42)\n")
                .test("sample/01", "1 2\n", "Mean: 1.5\n")
                .with("data/secret/thirds.desc", "Not every mean is a short number.\n")
                .with("data/secret/thirds.hint", "Whole numbers lose something.\n")
                .test("secret/thirds", "0.1 0.5666666\n", "Mean: 0.3333333\n")
                .test("secret/zero", "-1e3 1000\n", "Mean: 0.0\n")
                .with("submissions/accepted/mean.py", mean("Mean:", "(a + b) / 2"))
                .with("submissions/accepted/rounded.c", """
                        #include <stdio.h>
                        int main(void) {
                            double a, b;
                            scanf("%lf %lf", &a, &b);
                            printf("Mean:\\n  %.5f\\n", (a + b) / 2);
                        }
                        """)
                .with("submissions/wrong_answer/lower_case.py", mean("mean:", "(a + b) / 2"))
                .with("submissions/wrong_answer/whole.py", mean("Mean:", "(a + b) // 2"))
                .with(
                        "submissions/run_time_error/whole_input.py",
                        mean("Mean:", "(a + b) / 2").replace("float", "int"));

        assertThat(verdictsOf(mean))
                .containsEntry("accepted/mean.py", "ACCEPTED")
                .containsEntry("accepted/rounded.c", "ACCEPTED")
                .containsEntry("wrong_answer/lower_case.py", "WRONG_ANSWER")
                .containsEntry("wrong_answer/whole.py", "WRONG_ANSWER")
                .containsEntry("run_time_error/whole_input.py", "RUNTIME_ERROR");
        assertThat(grade(mean, mean("Mean:", "(a + b) / 2 + 1e-5"))).isEqualTo("ACCEPTED");
        assertThat(grade(mean, mean("Mean:", "(a + b) / 2 + 1e-3"))).isEqualTo("WRONG_ANSWER");
    }

    private static String mean(String word, String value) {
        return "a, b = map(float, input().split())\nprint('%s', %s)\n".formatted(word, value);
    }

    @Test
    void legacyIcpcWithAValidatorOfItsOwn() {
        Packed parts = new Packed("parts-" + unique)
                .with("problem.yaml", """
                        problem_format_version: legacy-icpc
                        name: Two Parts
                        uuid: 4f4e2b70-0a2f-4be5-9d0a-2f14c4a4a7d1
                        validation: custom
                        validator_flags: --least 1
                        """)
                .with(".timelimit", "2\n")
                .with("problem_statement/problem.en.tex", "\\section*{Input}\nA number $n$.\n")
                .with("input_validators/numbers/validate.py", "import sys\nsys.exit(42)\n")
                .with("output_validators/parts/parts.cpp", """
                        #include "verdict.h"
                        #include <cstdlib>
                        #include <fstream>
                        #include <iostream>
                        #include <string>

                        int main(int argc, char **argv) {
                            long long n, a, b, least = 0;
                            std::ifstream(argv[1]) >> n;
                            for (int i = 4; i + 1 < argc; i += 2) {
                                if (std::string(argv[i]) == "--least") least = std::atoll(argv[i + 1]);
                            }
                            std::string more;
                            bool right = std::cin >> a >> b && !(std::cin >> more) && a >= least && b >= least && a + b == n;
                            return right ? ACCEPTED : WRONG;
                        }
                        """)
                .with("output_validators/parts/verdict.h", "enum verdict { ACCEPTED = 42, WRONG = 43 };\n")
                .test("sample/1", "7\n", "3 4\n")
                .test("secret/10", "10\n", "5 5\n")
                .test("secret/large", "1000000000000\n", "1 999999999999\n")
                .with("submissions/accepted/one_and_rest.py", "n = int(input())\nprint(1, n - 1)\n")
                .with("submissions/accepted/Halves.java", """
                        import java.util.Scanner;

                        public class Halves {
                            public static void main(String[] args) {
                                long n = new Scanner(System.in).nextLong();
                                System.out.println(n / 2);
                                System.out.println(n - n / 2);
                            }
                        }
                        """)
                .with("submissions/wrong_answer/nothing_and_all.py", "n = int(input())\nprint(0, n)\n")
                .with("submissions/wrong_answer/three_parts.py", "n = int(input())\nprint(1, n - 1, 0)\n");

        assertThat(verdictsOf(parts))
                .containsEntry("accepted/one_and_rest.py", "ACCEPTED")
                .containsEntry("accepted/Halves.java", "ACCEPTED")
                .containsEntry("wrong_answer/nothing_and_all.py", "WRONG_ANSWER")
                .containsEntry("wrong_answer/three_parts.py", "WRONG_ANSWER");
        assertThat(grade(parts, "n = int(input())\nprint(n - 2, 2)")).isEqualTo("ACCEPTED");
    }

    @Test
    void currentWithArgumentsSeveralFilesAndRules() {
        Packed echo = new Packed("echo" + unique)
                .with("problem.yaml", """
                        problem_format_version: 2025-09
                        type: scoring
                        name: {en: Echo, sv: Eko, pt-BR: Eco}
                        uuid: 6a1e38f9-2f86-4a2c-91bb-7e4d3c5a0b11
                        version: "1.3"
                        credits:
                          authors: [A. Writer <a.writer@example.org>]
                          testers: B. Reader
                        source: [{name: Autumn Cup, url: "https://example.org/autumn"}]
                        license: cc by
                        rights_owner: The Autumn Society
                        keywords: [strings]
                        limits: {time_limit: 2, memory: 512, output: 1, code: 64}
                        languages: [python3, cpp]
                        """)
                .with("statement/problem.en.md", "Say it again, as loudly as you are told.\n")
                .with("statement/problem.sv.md", "Säg det igen.\n")
                .with("solution/solution.sv.md", "Läs argumentet.\n")
                .test("sample/1", "hello\n", "hello\n")
                .with("data/sample/1.yaml", "description: Nobody asks for more.\n")
                .with("data/secret/1-quiet/test_group.yaml", "max_score: 20\n")
                .test("secret/1-quiet/1", "hey\n", "HEY\n")
                .test("secret/1-quiet/2", "a  b\n", "a b\n")
                .with("data/secret/2-loud/test_group.yaml", """
                        max_score: 80
                        score_aggregation: min
                        require_pass: [sample, secret/1-quiet]
                        args: [loud]
                        output_validator_args: [case_sensitive]
                        """)
                .test("secret/2-loud/1", "hey\n", "HEY\n")
                .test("secret/2-loud/2", "x\n", "X\n")
                .with("submissions/accepted/echo.py", """
                        import sys

                        line = input()
                        print(line.upper() if "loud" in sys.argv else line)
                        """)
                .with("submissions/accepted/parts/main.cpp", """
                        #include <iostream>
                        #include <string>
                        #include "loud.h"

                        int main(int argc, char **) {
                            std::string line;
                            std::getline(std::cin, line);
                            std::cout << (argc > 1 ? loud(line) : line) << '\\n';
                        }
                        """)
                .with("submissions/accepted/parts/loud.h", "#include <string>\nstd::string loud(std::string text);\n")
                .with("submissions/accepted/parts/loud.cpp", """
                        #include "loud.h"
                        #include <cctype>

                        std::string loud(std::string text) {
                            for (char &letter : text) letter = std::toupper(letter);
                            return text;
                        }
                        """)
                .with("submissions/quiet/always.py", "print(input())\n")
                .with("submissions/submissions.yaml", """
                        quiet:
                          permitted: [AC, WA]
                          required: [WA]
                          score: 20
                        """);

        assertThat(verdictsOf(echo))
                .containsEntry("accepted/echo.py", "ACCEPTED")
                .containsEntry("accepted/parts", "ACCEPTED")
                .containsEntry("quiet/always.py", "PARTIAL");
        assertThat(grade(echo, "print(input())")).isEqualTo("PARTIAL");
        assertThat(grade(echo, "print(input().title())")).isEqualTo("PARTIAL");
        assertThat(grade(echo, "print('no')")).isEqualTo("WRONG_ANSWER");
    }

    /** Publishes a package, and answers what its solutions came to, by their names. */
    private Map<String, String> verdictsOf(Packed problem) {
        JsonNode proof = authoring.publish(authoring.take(problem.zip()));
        assertThat(proof.path("state").asText()).as(proof.toPrettyString()).isEqualTo("done");
        Map<String, String> verdicts = new LinkedHashMap<>();
        proof.path("report")
                .path("solutions")
                .forEach(solution -> verdicts.put(
                        solution.path("name").asText(), solution.path("verdict").asText()));
        return verdicts;
    }

    private String grade(Packed problem, String code) {
        return api.newStudent()
                .grade(Program.python(code).with("problemId", problem.slug()).waiting())
                .expect(200)
                .json()
                .path("verdict")
                .asText();
    }
}
