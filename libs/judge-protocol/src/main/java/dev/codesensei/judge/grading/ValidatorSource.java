package dev.codesensei.judge.grading;

import dev.codesensei.judge.Limits;
import java.util.List;

/**
 * A problem's own output validator, which is compiled where it is needed.
 *
 * @param language the id of a language profile
 * @param files at least one; the first is the main one
 * @param limits of asking it once
 */
public record ValidatorSource(String language, List<File> files, Limits limits) {

    public ValidatorSource {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("A validator has a file");
        }
    }

    /**
     * A file by what lies in the blob store.
     *
     * @param name relative to the folder of the validator
     * @param digest of its bytes
     */
    public record File(String name, String digest) {}
}
