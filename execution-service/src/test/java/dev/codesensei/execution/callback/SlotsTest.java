package dev.codesensei.execution.callback;

import static dev.codesensei.execution.callback.Slots.Entry.ALL_ARE_FULL;
import static dev.codesensei.execution.callback.Slots.Entry.ENTERED;
import static dev.codesensei.execution.callback.Slots.Entry.HOST_IS_FULL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlotsTest {

    private final Slots slots = new Slots(3, 2);

    @Test
    void oneHostLeavesRoomForOthers() {
        assertThat(slots.enter("slow")).isEqualTo(ENTERED);
        assertThat(slots.enter("slow")).isEqualTo(ENTERED);

        assertThat(slots.enter("slow")).isEqualTo(HOST_IS_FULL);
        assertThat(slots.enter("quick")).isEqualTo(ENTERED);
        assertThat(slots.enter("third")).isEqualTo(ALL_ARE_FULL);
    }

    @Test
    void whoeverWasTurnedAwayHearsOfRoomOnce() {
        slots.enter("slow");
        slots.enter("slow");
        assertThat(slots.leave("slow")).isFalse();
        slots.enter("slow");
        slots.enter("slow");

        assertThat(slots.leave("slow")).isTrue();
        assertThat(slots.enter("slow")).isEqualTo(ENTERED);
        assertThat(slots.leave("slow")).isFalse();
    }
}
