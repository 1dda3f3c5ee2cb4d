package dev.codesensei.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * What became of all jobs that were accepted, by their ids.
 *
 * @param lost nobody was ever told a verdict
 * @param twice different verdicts were told
 * @param changed something that was told is not what the house says at the end
 */
record Balance(List<String> accepted, List<String> lost, List<String> twice, List<String> changed) {

    void isEven(int expected) {
        assertThat(accepted).hasSize(expected);
        assertThat(lost).as("lost").isEmpty();
        assertThat(twice).as("with two verdicts").isEmpty();
        assertThat(changed).as("changed after being final").isEmpty();
    }

    @Override
    public String toString() {
        return "accepted=%d lost=%d twoVerdicts=%d changed=%d"
                .formatted(accepted.size(), lost.size(), twice.size(), changed.size());
    }
}
