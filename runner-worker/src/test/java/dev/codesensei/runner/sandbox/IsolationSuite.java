package dev.codesensei.runner.sandbox;

import static dev.codesensei.runner.sandbox.Program.python;
import static dev.codesensei.runner.sandbox.Program.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program finds around it, and what it leaves to others. */
abstract class IsolationSuite {

    private static final Program PRINTS = python("import time; print('x', flush=True); time.sleep(0.1)");

    abstract SandboxProvider provider();

    @Test
    void filesLieBesideTheProgram() {
        Report report = python("from pkg.part import word; print(word, open('data/in.txt').read())")
                .file("pkg/part.py", "word = 'found'")
                .file("data/in.txt", "too")
                .runIn(provider());

        assertThat(text(report.output())).isEqualTo("found too\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "/etc/x", "a/../../b", "a//b", "./a", "a/", "nul\0", "", "a/.."})
    void aFileNameThatLeadsElsewhereIsRefused(String name) {
        Report report = python("print('ran')").file(name, "x").runIn(provider());

        assertThat(report.ending()).isInstanceOf(Ending.Broken.class);
        assertThat(report.stdout()).isEmpty();
    }

    @Test
    void theEnvironmentIsWhatWasAskedForAndNothingElse() {
        Report report = python("import os; print(sorted(os.environ))").runIn(provider());

        assertThat(text(report.stdout()))
                .isEqualTo("['LC_CTYPE', 'PATH', 'PYTHONDONTWRITEBYTECODE', 'PYTHONUNBUFFERED']\n");
    }

    @Test
    void librariesFindTheDevicesTheyNeed() {
        String code = """
                import multiprocessing, tempfile, os
                with multiprocessing.Pool(2) as pool: print(pool.map(abs, [-1, -2]))
                with multiprocessing.Lock(): pass
                print(len(open('/dev/urandom', 'rb').read(4)), tempfile.gettempdir(), open('/proc/self/comm').read().strip())
                open('/dev/stdout', 'w').write('written ')
                print(os.path.expanduser('~'), os.getcwd())
                """;

        Report report = python(code).runIn(provider());

        assertThat(text(report.stderr())).isEmpty();
        assertThat(text(report.stdout())).startsWith("[1, 2]\n4 /tmp python").endsWith("written /box /box\n");
    }

    @Test
    void aJobThatMayWriteMoreThanUsualCan() {
        Report report = python("open('big', 'wb').write(b'x' * (70 << 20)); print('ok')")
                .fileBytes(100 << 20)
                .memoryKib(256 * 1024)
                .runIn(provider());

        assertThat(text(report.output())).isEqualTo("ok\n");
    }

    @Test
    void whatAnEarlierRunLeftIsGoneForTheNext() throws InterruptedException {
        Program program = python("""
                import os
                for folder in ('/box', '/tmp', '/dev/shm'):
                    print(os.path.exists(folder + '/left'))
                    open(folder + '/left', 'w').write('x')
                os.mkdir('locked'); open('locked/x', 'w'); os.chmod('locked', 0)
                """);
        try (Sandbox sandbox = provider().acquire()) {
            sandbox.run(program.command(), OutputListener.NONE);
            Report second = sandbox.run(program.command(), OutputListener.NONE);

            assertThat(text(second.output())).isEqualTo("False\nFalse\nFalse\n");
        }
    }

    @Test
    void aSandboxThatWasGivenBackCannotEndSomebodyElsesRun() throws InterruptedException {
        Sandbox stale = provider().acquire();
        stale.close();
        try (Sandbox first = provider().acquire();
                Sandbox second = provider().acquire()) {
            Report one = first.run(PRINTS.command(), (_, _) -> stale.kill());
            Report two = second.run(PRINTS.command(), (_, _) -> stale.kill());

            assertThat(List.of(one.ending(), two.ending())).containsOnly(new Ending.Exited(0));
        }
    }
}
