package dev.codesensei.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.standalone.suite.SuiteState.Member;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteStateTest {

    private static final Member SELF = Member.of("launcher", Optional.of(ProcessHandle.current()), 0, 0);

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() {
        var data = new DataFolder(folder);
        var state = new SuiteState(SELF, true, "http://127.0.0.1:8080", List.of(new Member("auth", 5, 6, 7, 8)));

        data.write(state);

        assertThat(data.state()).contains(state);
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void aFolderWithoutASuiteHasNoState() {
        assertThat(new DataFolder(folder).state()).isEmpty();
    }

    @Test
    void aStrangerWithTheSameNumberIsNotTaken() {
        var stranger = new Member("auth", SELF.pid(), SELF.startedMillis() - 60_000, 0, 0);

        assertThat(stranger.process()).isEmpty();
        assertThat(SELF.process()).contains(ProcessHandle.current());
    }
}
