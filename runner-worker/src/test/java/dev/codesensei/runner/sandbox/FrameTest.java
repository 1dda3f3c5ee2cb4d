package dev.codesensei.runner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

    private static final int ROUNDS = 20_000;
    private static final int VERDICT_LENGTH = 17 + 1 + 4 + 8 + 8 + 8 + 8 + 1 + 4 + 3;

    @Test
    void aVerdictIsRead() throws IOException {
        Frame frame = read(verdict());

        assertThat(frame.slot()).isEqualTo(3);
        assertThat(frame.nonce()).isEqualTo(7);
        assertThat(RunEvent.of(frame))
                .isEqualTo(new RunEvent.Ended(new Ending.SecurityViolation("bpf"), 1, 2, 3, 4, false, true));
    }

    @Test
    void aVerdictThatIsCutOffAnywhereIsRefused() {
        byte[] whole = verdict();

        for (int length = 17; length < VERDICT_LENGTH; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            putInt(cut, 0, length - 4);
            assertThatThrownBy(() -> RunEvent.of(read(cut))).isInstanceOf(BufferUnderflowException.class);
        }
    }

    @Test
    void aStreamThatEndsAmidAFrameIsOver() {
        byte[] whole = verdict();

        for (int length = 0; length < VERDICT_LENGTH; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, 0, 12, (80 << 20) + 1, Integer.MAX_VALUE})
    void aSenselessLengthIsRefusedBeforeAnythingIsAllocated(int length) {
        byte[] frame = verdict();
        putInt(frame, 0, length);

        assertThatThrownBy(() -> read(frame)).isInstanceOf(IOException.class).hasMessageContaining(length + " bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, 4, Integer.MAX_VALUE})
    void aTextLongerThanItsFrameIsRefused(int length) throws IOException {
        byte[] bytes = verdict();
        putInt(bytes, VERDICT_LENGTH - 7, length);
        Frame frame = read(bytes);

        assertThatThrownBy(() -> RunEvent.of(frame)).isInstanceOf(BufferUnderflowException.class);
    }

    @Test
    void malformedFramesFailInNoOtherWay() {
        long seed = System.nanoTime();
        var random = new Random(seed);

        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = malformed(random);
            assertThat(failure(bytes))
                    .as("seed %d, round %d: %s", seed, round, Arrays.toString(bytes))
                    .isIn(NONE, IOException.class, BufferUnderflowException.class, IllegalArgumentException.class);
        }
    }

    private static final Class<?> NONE = Void.class;

    /** How reading it as whatever it says it is fails. */
    private static Class<?> failure(byte[] bytes) {
        try {
            Frame frame = read(bytes);
            if (frame.type() == Frame.HELLO) {
                IsolationCheck.read(frame);
            } else {
                RunEvent.of(frame);
            }
            return NONE;
        } catch (IOException _) {
            return IOException.class;
        } catch (IllegalStateException _) { // another version of the protocol
            return NONE;
        } catch (RuntimeException e) {
            return e.getClass();
        }
    }

    private static byte[] malformed(Random random) {
        byte[] bytes = verdict();
        bytes[4] = (byte) random.nextInt(8);
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            int place = 5 + random.nextInt(bytes.length - 8);
            if (random.nextBoolean()) {
                putInt(bytes, place, random.nextBoolean() ? random.nextInt() : random.nextInt(64));
            } else {
                bytes[place] = (byte) random.nextInt();
            }
        }
        return bytes;
    }

    private static void putInt(byte[] bytes, int place, int value) {
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(place, value);
    }

    private static Frame read(byte[] bytes) throws IOException {
        return Frame.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static byte[] verdict() {
        var buffer = ByteBuffer.allocate(VERDICT_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(VERDICT_LENGTH - 4).put(Frame.VERDICT).putInt(3).putLong(7);
        buffer.put((byte) 7)
                .putInt(0)
                .putLong(1)
                .putLong(2)
                .putLong(3)
                .putLong(4)
                .put((byte) 2);
        buffer.putInt(3).put("bpf".getBytes(StandardCharsets.UTF_8));
        return buffer.array();
    }
}
