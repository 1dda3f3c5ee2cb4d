package dev.codesensei.problem.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a text, alike for whoever writes and whoever searches: lower case, without diacritics. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** A script that writes without spaces has a word in each character. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");

    private Words() {}

    static List<String> of(String text) {
        return WORD.matcher(fold(text)).results().map(MatchResult::group).toList();
    }

    static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace("ß", "ss");
    }
}
