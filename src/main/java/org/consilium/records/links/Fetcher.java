package org.consilium.records.links;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.consilium.records.links.Unfetched.Why;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/**
 * Asks for one file, as a person with an empty browser would: without cookies, sign-in or script.
 */
@Component
class Fetcher implements DisposableBean {
    private static final Timeout CONNECT = Timeout.ofSeconds(15);
    private static final Timeout SILENCE = Timeout.ofSeconds(60);
    private static final Duration MOST_TIME = Duration.ofMinutes(20);
    private static final int MOST_REDIRECTS = 5;

    private final CloseableHttpClient client;

    Fetcher(@Value("${consilium.links.own-hosts:}") List<String> ownHosts) {
        this.client =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDnsResolver(OpenWeb.with(ownHosts))
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(CONNECT)
                                                        .setSocketTimeout(SILENCE)
                                                        .build())
                                        .build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setResponseTimeout(SILENCE)
                                        .setMaxRedirects(MOST_REDIRECTS)
                                        .build())
                        .setRedirectStrategy(new OnlyToPages())
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableAutomaticRetries()
                        .setUserAgent("Consilium")
                        .build();
    }

    /** Wherever it leads, it is an address as the first one had to be. */
    private static final class OnlyToPages extends DefaultRedirectStrategy {
        @Override
        public URI getLocationURI(HttpRequest request, HttpResponse response, HttpContext context)
                throws HttpException {
            var next = super.getLocationURI(request, response, context);
            if (!Address.isTaken(next)) {
                throw new ProtocolException("not followed");
            }
            return next;
        }
    }

    /** What is done with the bytes while they come. */
    interface Taker<T> {
        T take(String fileName, InputStream bytes) throws IOException;
    }

    /**
     * @throws Unfetched when there is no file, or it breaks off
     */
    <T> T fetch(Address address, Taker<T> taker) throws Unfetched {
        var context = HttpClientContext.create();
        // Not read to its end by the client: it may have none.
        try (var response = client.executeOpen(null, new HttpGet(address.uri()), context)) {
            return taker.take(
                    name(response, lastOf(address, context)),
                    inTime(fileIn(response).getContent()));
        } catch (Unfetched e) {
            throw e;
        } catch (OpenWeb.Inside e) {
            throw new Unfetched(Why.FORBIDDEN);
        } catch (IOException | UncheckedIOException e) {
            throw new Unfetched(
                    e.getCause() instanceof HttpException ? Why.FORBIDDEN : Why.UNREACHABLE);
        }
    }

    private static HttpEntity fileIn(ClassicHttpResponse response) throws Unfetched {
        var body = response.getEntity();
        var missing =
                switch (response.getCode()) {
                    case 200 -> Optional.of(Why.PAGE).filter(page -> body == null || isPage(body));
                    case 401, 403, 407 -> Optional.of(Why.SIGN_IN);
                    case 404, 410 -> Optional.of(Why.GONE);
                    case 429, 500, 502, 503, 504 -> Optional.of(Why.UNREACHABLE);
                    default -> Optional.of(Why.PAGE);
                };
        if (missing.isPresent()) {
            throw new Unfetched(missing.get());
        }
        return body;
    }

    private static boolean isPage(HttpEntity body) {
        var type = Optional.ofNullable(body.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || type.startsWith("application/xhtml");
    }

    /** However slowly it drips, it ends. */
    private static InputStream inTime(InputStream bytes) {
        var end = System.nanoTime() + MOST_TIME.toNanos();
        return new FilterInputStream(bytes) {
            @Override
            public int read() throws IOException {
                check();
                return super.read();
            }

            @Override
            public int read(byte[] to, int offset, int most) throws IOException {
                check();
                return super.read(to, offset, most);
            }

            private void check() throws IOException {
                if (System.nanoTime() > end) {
                    throw new Unfetched(Why.UNREACHABLE);
                }
            }
        };
    }

    private static URI lastOf(Address address, HttpClientContext context) {
        var all = context.getRedirectLocations();
        return all == null || all.size() == 0 ? address.uri() : all.get(all.size() - 1);
    }

    private static String name(HttpResponse response, URI from) {
        return Optional.ofNullable(response.getFirstHeader(HttpHeaders.CONTENT_DISPOSITION))
                .flatMap(header -> said(header.getValue()))
                .orElseGet(() -> Optional.ofNullable(from.getPath()).orElse(""));
    }

    private static Optional<String> said(String disposition) {
        try {
            return Optional.ofNullable(ContentDisposition.parse(disposition).getFilename())
                    .filter(name -> !name.isBlank());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }
}
