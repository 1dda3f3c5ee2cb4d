package dev.codesensei.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void quantilesAreValuesThatWereMeasured() {
        var samples = new Samples(
                IntStream.rangeClosed(1, 100).mapToObj(i -> 101.0 - i).toList());

        assertThat(samples.median()).isEqualTo(50);
        assertThat(samples.quantile(0.95)).isEqualTo(95);
        assertThat(samples.quantile(0.99)).isEqualTo(99);
        assertThat(samples.min()).isEqualTo(1);
        assertThat(samples.max()).isEqualTo(100);
    }

    @Test
    void aRatioIsTakenWithinEachPair() {
        Samples ratios = Samples.ratios(List.of(10.0, 40.0), List.of(5.0, 10.0));

        assertThat(ratios.values()).containsExactly(2.0, 4.0);
    }

    @Test
    void aBarIsHeldAgainstItsQuantileOnly() {
        var samples = new Samples(List.of(1.0, 1.0, 9.0));

        assertThat(Bar.atMost(2).isMetBy(samples)).isTrue();
        assertThat(new Bar(0.99, Bar.Side.AT_MOST, 2).isMetBy(samples)).isFalse();
    }

    @Test
    void nothingMeasuredIsNoFigure() {
        assertThatThrownBy(() -> new Samples(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
