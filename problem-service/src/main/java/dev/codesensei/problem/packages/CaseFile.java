package dev.codesensei.problem.packages;

import java.util.Arrays;
import java.util.Optional;

/** The files of a test case by their ending. */
public enum CaseFile {
    INPUT(".in"),
    ANSWER(".ans"),
    OUTPUT(".out"),
    SHOWN_INPUT(".in.statement"),
    SHOWN_ANSWER(".ans.statement"),
    DOWNLOADED_INPUT(".in.download"),
    DOWNLOADED_ANSWER(".ans.download"),
    INTERACTION(".interaction"),
    PNG(".png"),
    JPG(".jpg"),
    JPEG(".jpeg"),
    SVG(".svg");

    private final String suffix;

    CaseFile(String suffix) {
        this.suffix = suffix;
    }

    public String suffix() {
        return suffix;
    }

    /** The file that a name stands for; no ending of ours ends with another, so there is one at most. */
    public static Optional<CaseFile> of(String fileName) {
        return Arrays.stream(values())
                .filter(file -> fileName.endsWith(file.suffix))
                .findFirst();
    }
}
