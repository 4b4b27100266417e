package org.consilium.conversation.email;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SafeHtmlTest {
    @Test
    void nothing_in_a_shown_letter_runs_loads_or_sends() {
        var clean =
                SafeHtml.clean(
                        """
                        <html><head><style>p{background:url(http://evil.example/a)}</style><base href="http://evil.example"></head>
                        <body onload=alert(1) background="http://evil.example/b">
                        <script>alert(1)</script><h1>Report</h1>
                        <p style="background:url(//evil.example/c)" onclick="x()">Grade <b>2</b></p>
                        <img src="http://evil.example/t.gif" alt="stain"><img src="data:image/svg+xml,<svg onload=x()>">
                        <svg><image href="http://evil.example/d"/></svg>
                        <iframe src="http://evil.example"></iframe><object data="x"></object><video poster="http://evil.example/v"></video>
                        <form action="http://evil.example"><input name=password></form>
                        <a href="javascript:alert(1)">one</a> <a href="https://lab.example/r">two</a>
                        <table background="http://evil.example/e"><tr><td colspan=2>Hb</td></tr></table>
                        </body></html>
                        """);
        assertThat(clean)
                .contains(
                        "<strong>Report</strong>",
                        "<b>2</b>",
                        "[stain]",
                        "two (https://lab.example/r)")
                .contains("<td colspan=\"2\">Hb</td>")
                .doesNotContain(
                        "evil", "script", "style", "onload", "onclick", "src", "href", "<form",
                        "<input");
    }

    @Property(tries = 500)
    void whatever_is_written_nothing_but_plain_elements_is_left(@ForAll String html) {
        assertThat(SafeHtml.clean("<p " + html + "<img src=x onerror=y>" + html))
                .doesNotContainPattern("<[^>]*\\b(src|href|style|on[a-z]+)\\s*=");
    }

    @Test
    void html_reads_as_lines_of_words() {
        assertThat(
                        SafeHtml.words(
                                """
                                <div>Hello<br>there</div><p>One</p><p>Two</p>
                                <ul><li>a</li><li>b</li></ul>
                                <table><tr><td>Hb</td><td>9.1</td></tr></table>
                                <p><a href="https://lab.example/r?k=1">Your report</a> <a href="https://lab.example"><img src=x></a></p>
                                <blockquote><p>old</p></blockquote><style>no</style>
                                """))
                .isEqualTo(
                        "Hello\nthere\n\nOne\n\nTwo\n- a\n- b\nHb\t9.1\n\nYour report (https://lab.example/r?k=1)\n> old");
    }
}
