package dev.codesensei.problem.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.problem.packages.StatementFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementHtmlTest {

    private static final String FILES = "/api/problems/p/files/";

    @Test
    void markdownBecomesHtml() {
        assertThat(markdown("# Sum\n\nAdd **two**:\n\n- a\n- b\n"))
                .contains("<h1>Sum</h1>", "<strong>two</strong>", "<li>a</li>");
    }

    @Test
    void tablesAndPrograms() {
        assertThat(markdown("| a | b |\n|---|--:|\n| 1 | 2 |\n\n```python\nx < 1\n```\n"))
                .contains("<th>a</th>", "<td align=\"right\">2</td>", "<code class=\"language-python\">x &lt; 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$a_1 * b_2 * c$",
                "$x$",
                "$\\{a\\}_i^*$",
                "$$a_1 + a_2 * 3 * 4$$",
                "$a \\$ b$",
                "$[x](y)$",
            })
    void mathIsLeftToTheClient(String math) {
        assertThat(text(markdown("So " + math + " holds.")))
                .isEqualTo("<p>So <span class=\"math\">" + math + "</span> holds.</p>");
    }

    @Test
    void mathInLinesOfItsOwnIsNoHeadingAndNoList() {
        assertThat(text(markdown("Text\n\n$$\na\n= b\n- c * d * e\n\n+ f\n$$\n\nMore\n")))
                .isEqualTo("<p>Text</p>\n<div class=\"math\">$$\na\n= b\n- c * d * e\n\n+ f\n$$</div>\n<p>More</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"It costs $5 or $6.", "a $ b $ c", "one \\$x$ two", "$", "`$x$` is code"})
    void aDollarSignAloneIsMoney(String text) {
        assertThat(markdown(text)).doesNotContain("math");
    }

    @Test
    void mathIsEscapedLikeEverythingElse() {
        assertThat(markdown("$a<b>c$")).contains("$a&lt;b&gt;c$").doesNotContain("<b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert%281%29)",
                "[x](data:text/html,<script>alert(1)</script>)",
                "<svg onload=alert(1)>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<div style=\"background:url(https://evil.example)\">x</div>",
                "<style>@import 'https://evil.example'</style>",
                "<form action=\"https://evil.example\"><input name=x></form>",
                "<p class=\"admin\" id=\"x\" onclick=\"alert(1)\">x</p>",
                "<object data=x></object><embed src=x><base href=\"https://evil.example\">",
                "<math><mi xlink:href=\"data:x,<script>alert(1)</script>\">",
                "$<script>alert(1)</script>$",
                "$$\n<script>alert(1)</script>\n$$",
                "```\"><script>alert(1)</script>\nx\n```",
                "<a href=\"vbscript:x\">x</a>",
                "![x](https://evil.example/pixel.png)",
                "<img src=\"//evil.example/pixel.png\">",
                "![x](../../../admin)",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
            })
    void nothingThatRunsOrCallsHomeIsLeft(String hostile) {
        for (StatementFormat format : new StatementFormat[] {StatementFormat.MARKDOWN, StatementFormat.HTML}) {
            String html = StatementHtml.of(hostile, format, FILES).orElseThrow().toLowerCase(Locale.ROOT);

            assertThat(html)
                    .doesNotContain(
                            "<script",
                            "onerror=\"",
                            "onload",
                            "onclick",
                            "<iframe",
                            "<svg",
                            "<style",
                            "style=",
                            "<form",
                            "<object",
                            "<embed",
                            "<base",
                            "<meta",
                            "<math",
                            "href=\"javascript",
                            "href=\"data",
                            "href=\"vbscript",
                            "id=\"",
                            "\"admin\"",
                            "src=\"http",
                            "src=\"//",
                            "src=\"..");
        }
    }

    @ParameterizedTest
    @CsvSource({"tide.svg, tide.svg", "img/a-1.png, img/a-1.png"})
    void filesBesideTheStatementAreFound(String file, String address) {
        assertThat(markdown("![Tide](" + file + ")")).contains("src=\"" + FILES + address + "\"", "alt=\"Tide\"");
    }

    @Test
    void linksToElsewhereAreNotRecommended() {
        assertThat(markdown("[x](https://example.org/)"))
                .contains("href=\"https://example.org/\"")
                .contains("nofollow");
    }

    @Test
    void latexIsAsSafeAsTheRest() {
        assertThat(StatementHtml.of(
                        "\\textbf{a} < <b onclick=\"x()\">b</b> \\href{javascript:alert(1)}{c} \\includegraphics{/etc/x.png}",
                        StatementFormat.LATEX,
                        FILES))
                .hasValueSatisfying(html -> assertThat(html)
                        .contains("<strong>a</strong> &lt; &lt;b onclick")
                        .doesNotContain("<b")
                        .doesNotContain("javascript")
                        .doesNotContain("etc"));
    }

    @Test
    void aPdfIsNoText() {
        assertThat(StatementHtml.of("", StatementFormat.PDF, FILES)).isEmpty();
    }

    private static String markdown(String source) {
        return StatementHtml.of(source, StatementFormat.MARKDOWN, FILES).orElseThrow();
    }

    /** As a reader sees it: the sanitizer writes some characters as numbers. */
    private static String text(String html) {
        return html.replace("&#61;", "=")
                .replace("&#43;", "+")
                .replace("&#64;", "@")
                .replace("&#96;", "`")
                .replace("&#39;", "'")
                .replace("{<!-- -->", "{")
                .strip();
    }
}
