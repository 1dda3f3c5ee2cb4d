package dev.codesensei.problem.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatexHtmlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            \\textbf{a} \\emph{b} \\texttt{c} \\textit{\\textbf{d}} | <p><strong>a</strong> <em>b</em> <code>c</code> <em><strong>d</strong></em></p>
            {\\bf a b} c          | <p><strong>a b</strong> c</p>
            \\section{In}put      | <h2>In</h2><p>put</p>
            \\section*{Input}     | <h2>Input</h2>
            \\subsection{a \\& b} | <h3>a &amp; b</h3>
            ``a'' --- `b' -- it's~x | <p>“a” — ‘b’ – it’s\u00a0x</p>
            $a < b$ \\(c\\)       | <p><span class="math">$a &lt; b$</span> <span class="math">$c$</span></p>
            $\\$5 + x$ y          | <p><span class="math">$\\$5 + x$</span> y</p>
            $$x$$ \\[y\\]         | <div class="math">$$x$$</div> <div class="math">$$y$$</div>
            100\\% \\$5 \\_ \\{x\\} \\# | <p>100% $5 _ {x} #</p>
            a\\ldots b \\ldots{} c | <p>a…b … c</p>
            \\"o \\'{e} \\c{c} \\aa \\v{s} \\"{\\i} | <p>ö é ç åš ï</p>
            a % comment           | <p>a </p>
            a \\\\ b              | <p>a <br> b</p>
            \\url{https://x.org/a_b} | <p><a href="https://x.org/a_b">https://x.org/a_b</a></p>
            \\href{https://x.org}{\\emph{x}} | <p><a href="https://x.org"><em>x</em></a></p>
            \\includegraphics[width=3cm]{lamp} | <p><img src="lamp.png" alt=""></p>
            \\illustration{0.3}{boat.jpg}{By \\emph{Ada}} | <figure><img src="boat.jpg" alt=""><figcaption>By <em>Ada</em></figcaption></figure>
            \\problemname{A Title}\\label{x}a | <p>a</p>
            \\mystery{a} \\strange | <p>\\mystery{a} \\strange</p>
            \\begin{odd}a\\end{odd} | <p>\\begin{odd}a\\end{odd}</p>
            a} b                  | <p>a b</p>
            """)
    void latexBecomesHtml(String latex, String html) {
        assertThat(LatexHtml.of(latex).strip()).isEqualTo(html);
    }

    @Test
    void whatIsVerbatimStaysSo() {
        assertThat(LatexHtml.of("\\verb|a{b| \\verb+$x$+")).isEqualTo("<p><code>a{b</code> <code>$x$</code></p>");
        assertThat(LatexHtml.of("\\begin{verbatim}\n{a} % b\n  <c>\n\\end{verbatim}d"))
                .isEqualTo("<pre>{a} % b\n  &lt;c&gt;\n</pre><p>d</p>");
    }

    @Test
    void emptyLinesMakeParagraphsAlsoBehindComments() {
        assertThat(LatexHtml.of("a\nb % c\n\nd\\par e")).isEqualTo("<p>a b </p> <p>d</p> <p>e</p>");
    }

    @Test
    void listsMayBeInLists() {
        String html = LatexHtml.of("""
                \\begin{itemize}
                  \\item a
                  \\begin{enumerate}
                    \\item b
                    \\item[x] c
                  \\end{enumerate}
                  \\item d
                \\end{itemize}
                """);

        assertThat(html.replaceAll("\\s+", ""))
                .isEqualTo("<ul><li>a<ol><li>b</li><li><strong>x</strong>c</li></ol></li><li>d</li></ul>");
    }

    @Test
    void tablesKeepTheirCells() {
        String html = LatexHtml.of(
                "\\begin{tabular}{|l|r|}\\hline a & \\textbf{b} \\\\ \\hline $c$ & d \\\\ \\hline\\end{tabular}");

        assertThat(html.replaceAll("\\s+", ""))
                .isEqualTo("<table><tr><td>a</td><td><strong>b</strong></td></tr>"
                        + "<tr><td><spanclass=\"math\">$c$</span></td><td>d</td></tr></table>");
    }

    @Test
    void formulasOfSeveralLinesStayTogether() {
        assertThat(LatexHtml.of("\\begin{align*}a &= b \\\\ c &= d\\end{align*}"))
                .isEqualTo("<div class=\"math\">$$\\begin{aligned}a &amp;= b \\\\ c &amp;= d\\end{aligned}$$</div>");
    }

    @Test
    void onlyTheBodyOfADocumentIsShown() {
        assertThat(LatexHtml.of("\\documentclass{article}\\newcommand{\\x}[1]{y}\\begin{document}a\\end{document}b"))
                .isEqualTo("<p>a</p>");
    }

    /** Each would take minutes where the cost grows with the square of the length. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "$",
                "\\(",
                "\\[",
                "\\begin{itemize}",
                "\\begin{verbatim}",
                "\\textbf{",
                "\\bf ",
                "\\verb|",
                "\\item[",
                "``",
                "\\",
                "%",
                "&"
            })
    void whatIsNeverClosedCostsNoMoreThanItsLength(String opened) {
        String latex = opened.repeat(200_000 / opened.length());

        assertThat(LatexHtml.of(latex).length()).isLessThan(40 * latex.length());
        assertThat(LatexHtml.of(latex + "a").toLowerCase(Locale.ROOT)).doesNotContain("<script");
    }
}
