package dev.codesensei.problem.statement;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Leaves of HTML what a statement needs: no script, no style, and no file from anywhere but the problem itself. */
final class SafeHtml {

    private static final Pattern CLASSES = Pattern.compile("math|language-[A-Za-z0-9+#-]{1,20}");
    private static final Pattern ALIGNMENT = Pattern.compile("left|right|center");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern OWN_FILE =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");

    private final PolicyFactory policy;

    /**
     * @param files the address below which the files of the problem are
     */
    SafeHtml(String files) {
        this.policy = new HtmlPolicyBuilder()
                .allowElements(
                        "p",
                        "br",
                        "hr",
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "ul",
                        "ol",
                        "li",
                        "dl",
                        "dt",
                        "dd",
                        "pre",
                        "code",
                        "kbd",
                        "samp",
                        "var",
                        "blockquote",
                        "em",
                        "strong",
                        "b",
                        "i",
                        "u",
                        "s",
                        "del",
                        "sub",
                        "sup",
                        "small",
                        "tt",
                        "div",
                        "span",
                        "table",
                        "caption",
                        "thead",
                        "tbody",
                        "tfoot",
                        "tr",
                        "th",
                        "td",
                        "a",
                        "img",
                        "figure",
                        "figcaption")
                .allowWithoutAttributes("a", "span")
                .allowAttributes("class")
                .matching(CLASSES)
                .onElements("code", "span", "div")
                .allowAttributes("align")
                .matching(ALIGNMENT)
                .onElements("th", "td")
                .allowAttributes("colspan", "rowspan")
                .matching(NUMBER)
                .onElements("th", "td")
                .allowAttributes("start")
                .matching(NUMBER)
                .onElements("ol")
                .allowAttributes("href")
                .onElements("a")
                .allowStandardUrlProtocols()
                .requireRelNofollowOnLinks()
                .allowAttributes("src")
                .matching(ownFiles(files))
                .onElements("img")
                .allowAttributes("alt", "title")
                .onElements("img")
                .allowAttributes("width", "height")
                .matching(NUMBER)
                .onElements("img")
                .toFactory();
    }

    String of(String html) {
        return policy.sanitize(html);
    }

    /** A file beside the statement has its address here; one from elsewhere has none. */
    private static AttributePolicy ownFiles(String files) {
        return new AttributePolicy() {
            @Override
            public @Nullable String apply(String element, String attribute, String value) {
                return OWN_FILE.matcher(value).matches() ? files + value : null;
            }
        };
    }
}
