package org.consilium.journeys;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One page or action of the house, as the running program knows it. It can be asked in full: with
 * every parameter that its method declares, so that a request comes as far as the door.
 */
record Address(HttpMethod method, String pattern, Map<String, String> headers, HandlerMethod by) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:[^}]*)?}");
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    static List<Address> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("org.consilium"))
                .flatMap(e -> of(e.getKey(), e.getValue()))
                .sorted(java.util.Comparator.comparing(Address::toString))
                .toList();
    }

    private static Stream<Address> of(RequestMappingInfo info, HandlerMethod by) {
        var methods = info.getMethodsCondition().getMethods();
        var asked =
                methods.isEmpty()
                        ? List.of(HttpMethod.GET)
                        : methods.stream().map(one -> one.asHttpMethod()).toList();
        var headers = new java.util.HashMap<String, String>();
        for (var header : info.getHeadersCondition().getExpressions()) {
            if (!header.isNegated() && header.getValue() != null) {
                headers.put(header.getName(), header.getValue());
            }
        }
        return info.getPatternValues().stream()
                .flatMap(p -> asked.stream().map(m -> new Address(m, p, Map.copyOf(headers), by)));
    }

    boolean isOfACase() {
        return pattern.contains("{number}");
    }

    boolean isPage() {
        return method == HttpMethod.GET;
    }

    /** The part of the house: what stands between the first two slashes. */
    String part() {
        var first = pattern.split("/", -1)[1];
        return "/" + first;
    }

    /** With everything that its method asks for; the given values first. */
    AbstractMockHttpServletRequestBuilder<?> asked(Map<String, String> values) {
        var uri = uri(values);
        var sendsFile = parameters(RequestParam.class).anyMatch(Address::isFile);
        AbstractMockHttpServletRequestBuilder<?> request =
                sendsFile
                        ? multipart(method, uri)
                                .file(new MockMultipartFile("file", "a.pdf", null, PDF))
                        : request(method, uri);
        headers.forEach(request::header);
        if (!isPage()) {
            parameters(RequestParam.class)
                    .filter(parameter -> !isFile(parameter) && !name(parameter).equals("key"))
                    .forEach(
                            parameter ->
                                    request.param(
                                            name(parameter),
                                            any(
                                                    parameter.getName(),
                                                    parameter.getParameterizedType())));
            request.param("key", UUID.randomUUID().toString());
        }
        return request;
    }

    String uri(Map<String, String> values) {
        return VARIABLE.matcher(pattern)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        Optional.ofNullable(values.get(found.group(1)))
                                                .orElseGet(
                                                        () ->
                                                                variable(
                                                                        found.group(1),
                                                                        found.group(2)))));
    }

    private String variable(String name, String choice) {
        if (choice != null) {
            return choice.substring(1).split("\\|", -1)[0];
        }
        return parameters(PathVariable.class)
                .filter(parameter -> name(parameter).equals(name))
                .findFirst()
                .map(parameter -> any(name, parameter.getParameterizedType()))
                .orElse("x");
    }

    private Stream<Parameter> parameters(
            Class<? extends java.lang.annotation.Annotation> annotation) {
        return Stream.of(by.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(annotation))
                .filter(parameter -> !Map.class.isAssignableFrom(parameter.getType()));
    }

    private static String name(Parameter parameter) {
        var annotation = parameter.getAnnotation(RequestParam.class);
        return annotation == null || (annotation.name() + annotation.value()).isEmpty()
                ? parameter.getName()
                : annotation.name() + annotation.value();
    }

    private static boolean isFile(Parameter parameter) {
        return parameter
                .getParameterizedType()
                .getTypeName()
                .contains(MultipartFile.class.getName());
    }

    private static String any(String name, Type type) {
        if (type instanceof ParameterizedType of) {
            return any(name, of.getActualTypeArguments()[0]);
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return plain.getEnumConstants()[0].toString();
        }
        if (type == int.class || type == Integer.class) {
            return "1";
        }
        return type == UUID.class || name.equals("key") ? UUID.randomUUID().toString() : "x";
    }

    @Override
    public String toString() {
        return (method + " " + pattern + " " + (headers.isEmpty() ? "" : headers)).strip();
    }
}
