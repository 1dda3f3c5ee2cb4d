package dev.codesensei.problem.editing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of a problem in addresses: lower-case letters, digits and single hyphens. */
public record Slug(String value) {

    private static final int LONGEST = 64;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    /** An id wins where both are possible, so that such a slug would lead to another's problem. */
    private static final Pattern LIKE_AN_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Set<String> ADDRESSES = Set.of("import", "jobs");

    /** Makes one of what an author wrote; empty where nothing usable is left. */
    public static Optional<Slug> of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String slug = EDGES.matcher(OTHERS.matcher(plain).replaceAll("-")).replaceAll("");
        return isUsable(slug) ? Optional.of(new Slug(slug)) : Optional.empty();
    }

    private static boolean isUsable(String slug) {
        return !slug.isEmpty()
                && slug.length() <= LONGEST
                && !ADDRESSES.contains(slug)
                && !LIKE_AN_ID.matcher(slug).matches();
    }
}
