package dev.codesensei.e2e.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.SharedSuite;
import dev.codesensei.e2e.suite.Suite;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Problems whose submissions do something else than reading once and printing, from their package to a grade. */
@ExtendWith(SharedSuite.class)
class KindsTest {

    private static final String GUESSER = """
            import sys
            low, high = 1, 100
            while low <= high:
                middle = (low + high) // 2
                print(middle, flush=True)
                answer = input()
                if answer == "found":
                    sys.exit()
                low, high = (middle + 1, high) if answer == "more" else (low, middle - 1)
            """;

    private static final String INTERACTOR = """
            import sys
            secret = int(open(sys.argv[1]).read())
            for _ in range(10):
                line = sys.stdin.readline()
                if line.strip() == str(secret):
                    print("found", flush=True)
                    sys.exit(42)
                if not line.strip().isdigit():
                    break
                print("more" if int(line) < secret else "less", flush=True)
            open(sys.argv[3] + "teammessage.txt", "w").write("Ten questions are enough")
            sys.exit(43)
            """;

    private static final String ENCODER = """
            what, n = input().split()
            print(int(n) + 7 if what == "encode" else int(n) - 7)
            """;

    private static final String RELAY = """
            import os, sys
            said, kept = sys.stdin.read().split(), sys.argv[3] + "number"
            if os.path.exists(kept):
                sys.exit(42 if said == [open(kept).read()] else 43)
            open(kept, "w").write(open(sys.argv[1]).read().split()[1])
            open(sys.argv[3] + "nextpass.in", "w").write("decode %s\\n" % said[0])
            sys.exit(42)
            """;

    private final Api api;
    private final Authoring authoring;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    KindsTest(Suite suite) {
        this.api = suite.api();
        this.authoring = new Authoring(api, suite.admin());
    }

    @Test
    void aSubmissionTalksWithTheJudge() {
        Packed guess = new Packed("guess" + unique, "Guess " + unique)
                .of("interactive")
                .test("sample/1", "50\n", "")
                .with("data/sample/1.interaction", ">50\n<found\n")
                .test("secret/1", "1\n", "")
                .test("secret/2", "100\n", "")
                .with("output_validator/interactor.py", INTERACTOR)
                .with("submissions/accepted/halving.py", GUESSER)
                .with("submissions/wrong_answer/stubborn.py", "while True:\n    print(1, flush=True)\n    input()")
                .with("submissions/time_limit_exceeded/endless.py", "while True: pass");
        String problem = published(guess);

        JsonNode right = graded(problem, "python", GUESSER);
        JsonNode wrong = graded(problem, "python", "for i in range(1, 101):\n    print(i, flush=True)\n    input()");

        assertThat(right.path("verdict").asText()).as(right.toPrettyString()).isEqualTo("ACCEPTED");
        assertThat(wrong.path("verdict").asText()).as(wrong.toPrettyString()).isEqualTo("WRONG_ANSWER");
        assertThat(wrong.path("message").asText()).isEqualTo("Test 1: Ten questions are enough");
        assertThat(wrong.at("/testResults/0/actual").asText()).startsWith("> 1\n< more\n> 2\n< more\n");
        JsonNode shown = api.get("/api/problems/" + problem).expect(200).json();
        assertThat(shown.path("kind").asText()).isEqualTo("interactive");
        assertThat(shown.at("/examples/0/interaction").asText()).isEqualTo(">50\n<found\n");
    }

    @Test
    void aSubmissionIsRunAgainWithWhatTheValidatorLeft() {
        Packed relay = new Packed("relay" + unique, "Relay " + unique)
                .of("multi-pass")
                .test("secret/1", "encode 12\n", "")
                .with("output_validator/relay.py", RELAY)
                .with("submissions/accepted/seven.py", ENCODER)
                .with("submissions/wrong_answer/forgetful.py", ENCODER.replace("- 7", "- 8"));
        String problem = published(relay);

        assertThat(graded(problem, "python", ENCODER).path("verdict").asText()).isEqualTo("ACCEPTED");
        assertThat(graded(problem, "python", "print(1)").path("verdict").asText())
                .isEqualTo("WRONG_ANSWER");
        assertThat(api.get("/api/problems/" + problem)
                        .expect(200)
                        .json()
                        .path("kind")
                        .asText())
                .isEqualTo("multi-pass");
    }

    @Test
    void answersAreSubmittedThemselves() {
        Packed maps = new Packed("maps" + unique, "Maps " + unique)
                .of("submit-answer")
                .test("secret/1", "a map\n", "north\n")
                .test("secret/2", "a larger map\n", "south\n")
                .with("submissions/accepted/both/1.out", "north")
                .with("submissions/accepted/both/2.out", "south")
                .with("submissions/wrong_answer/one/1.out", "north");
        String problem = published(maps);
        List<Map<String, String>> answers = List.of(Program.file("1.out", "north"), Program.file("2.out", "west"));
        Program both = new Program(Map.of("language", "text", "files", answers, "problemId", problem));

        JsonNode half = api.newStudent().grade(both.waiting()).expect(200).json();

        assertThat(half.path("verdict").asText()).as(half.toPrettyString()).isEqualTo("WRONG_ANSWER");
        assertThat(half.path("passed").asInt()).isEqualTo(1);
        api.newStudent()
                .grade(Program.python("print('north')").with("problemId", problem))
                .expectError(400, "invalid-request");
    }

    private String published(Packed pack) {
        String problem = authoring.take(pack.zip());
        JsonNode proof = authoring.publish(problem);
        assertThat(proof.path("state").asText()).as(proof.toPrettyString()).isEqualTo("done");
        return problem;
    }

    private JsonNode graded(String problem, String language, String code) {
        Caller student = api.newStudent();
        return student.grade(
                        Program.of(language, code).with("problemId", problem).waiting())
                .expect(200)
                .json();
    }
}
