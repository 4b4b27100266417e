package org.consilium.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Access;
import org.consilium.access.Actor;
import org.consilium.access.Capacity;
import org.consilium.casework.Cases;
import org.consilium.kernel.CaseId;
import org.consilium.kernel.CaseNumber;
import org.consilium.kernel.NotFound;
import org.consilium.shell.Frames;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * On the pages of a case, whoever is its treating doctor reads of "the patient" where the family
 * reads "you". Somebody can be a doctor on one case and family on another.
 */
@Component
class DoctorsPages implements HandlerInterceptor, WebMvcConfigurer {
    private final Access access;
    private final Cases cases;

    DoctorsPages(Access access, Cases cases) {
        this.access = access;
        this.cases = cases;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/my/cases/*", "/my/cases/*/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var context = SecurityContextHolder.getContext().getAuthentication();
        if (context != null
                && context.getPrincipal() instanceof Actor actor
                && caseOf(request).filter(id -> isDoctor(access, actor, id)).isPresent()) {
            Frames.speakToDoctor(request);
        }
        return true;
    }

    static boolean isDoctor(Access access, Actor actor, CaseId id) {
        var held = access.capacities(actor.account(), id);
        return held.contains(Capacity.TREATING_DOCTOR)
                && !held.contains(Capacity.PATIENT)
                && !held.contains(Capacity.CAREGIVER);
    }

    private Optional<CaseId> caseOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> places
                ? Optional.ofNullable(places.get("number"))
                        .flatMap(number -> CaseNumber.read(number.toString()))
                        .flatMap(this::located)
                : Optional.empty();
    }

    private Optional<CaseId> located(CaseNumber number) {
        try {
            return Optional.of(cases.locate(number));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }
}
