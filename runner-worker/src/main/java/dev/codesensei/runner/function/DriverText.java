package dev.codesensei.runner.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The parts of drivers that are the same for every function. */
final class DriverText {

    private DriverText() {}

    static byte[] of(String name) {
        try (InputStream in = DriverText.class.getResourceAsStream("/drivers/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
