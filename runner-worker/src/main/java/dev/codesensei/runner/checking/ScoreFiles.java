package dev.codesensei.runner.checking;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.checking.ValidatorVerdict.Score;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The score that a validator left: in one of two files, or in none.
 *
 * @param score null when there is none
 * @param fault what is wrong with it, as the end of a sentence about the validator
 */
record ScoreFiles(@Nullable Score score, @Nullable String fault) {

    static final ScoreFiles NONE = new ScoreFiles(null, null);

    private static final String POINTS = "score.txt";
    private static final String SHARE = "score_multiplier.txt";

    static ScoreFiles of(List<SourceFile> files) {
        Optional<SourceFile> points = find(files, POINTS);
        Optional<SourceFile> share = find(files, SHARE);
        if (points.isPresent() && share.isPresent()) {
            return wrong("wrote both " + POINTS + " and " + SHARE);
        }
        if (points.isPresent()) {
            return points(points.get());
        }
        return share.isPresent() ? share(share.get()) : NONE;
    }

    private static ScoreFiles points(SourceFile file) {
        double value = number(file);
        return value >= 0 && Double.isFinite(value)
                ? new ScoreFiles(new Score.Points(value), null)
                : wrong("wrote a " + POINTS + " that is no number from 0 up: " + Quote.of(file.content(), false));
    }

    private static ScoreFiles share(SourceFile file) {
        double value = number(file);
        return value >= 0 && value <= 1
                ? new ScoreFiles(new Score.Share(value), null)
                : wrong("wrote a " + SHARE + " that is no number from 0 to 1: " + Quote.of(file.content(), false));
    }

    private static ScoreFiles wrong(String fault) {
        return new ScoreFiles(null, fault);
    }

    private static Optional<SourceFile> find(List<SourceFile> files, String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** NaN when it is none. */
    private static double number(SourceFile file) {
        DecimalNumber number = onlyWord(file.content()).number();
        return number == null ? Double.NaN : number.value() + 0.0; // -0 becomes 0
    }

    /** The text without white space around it; two words are none that is a number, since there is a space in it. */
    private static Word onlyWord(byte[] content) {
        int start = 0;
        int end = content.length;
        while (start < end && White.is(content[start])) {
            start++;
        }
        while (end > start && White.is(content[end - 1])) {
            end--;
        }
        var word = new Word();
        for (int i = start; i < end; i++) {
            word.add(content[i]);
        }
        return word;
    }
}
