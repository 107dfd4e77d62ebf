// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.web.RequestAttributes;
import org.healthstead.platform.api.web.SessionCookies;
import org.healthstead.web.route.Route;
import org.healthstead.web.route.RouteMatch;
import org.healthstead.web.settings.ListenAddress;
import org.healthstead.web.settings.WebLimits;
import org.healthstead.web.settings.WebSettings;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/**
 * Every request passes here before any servlet of any bundle sees it. A preprocessor and no filter, because filters
 * belong to one servlet context and are not asked for addresses that nobody serves. Safe for several threads.
 */
@Component(
        service = Preprocessor.class,
        property = {RequestGate.PROPERTY + ":Boolean=true", "service.ranking:Integer=1000000"},
        configurationPid = WebSettings.PID)
public final class RequestGate implements Preprocessor {

    /** Marks the gate among the preprocessors. */
    public static final String PROPERTY = "healthstead.gate";

    public static final String FILTER = "(" + PROPERTY + "=true)";

    private static final int NONCE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();
    private final RefusalWriter errors = new RefusalWriter();
    private final WebLimits limits;
    private final SizeGuard sizes;
    private final List<Guard> guards;
    private final RequestsUnderWay underWay;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Authentication authentication;

    @Activate
    public RequestGate(BundleContext context, @Reference SessionCookies cookies, WebSettings settings) {
        limits = WebLimits.of(settings);
        sizes = new SizeGuard(limits);
        underWay = new RequestsUnderWay(limits.requestsAtOnce(), limits.requestsPerNetwork());
        List<String> hosts = new ArrayList<>(List.of(settings.allowedHosts()));
        ListenAddress.of(context).ifPresent(address -> hosts.add(address.host()));
        guards = List.of(
                new MessageGuard(),
                new HostGuard(hosts),
                new OriginGuard(),
                sizes,
                new CallerGuard(() -> authentication, cookies.name()),
                new MethodGuard(),
                new BodyGuard());
    }

    @Override
    public void init(FilterConfig config) {
        // Everything is known from the constructor.
    }

    @Override
    public void destroy() {
        // Nothing is held.
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        pass((HttpServletRequest) request, (HttpServletResponse) response, chain);
    }

    private void pass(HttpServletRequest request, HttpServletResponse engine, FilterChain chain)
            throws IOException, ServletException {
        RouteMatch match = RouteMatch.of(request);
        String nonce = nonce();
        request.setAttribute(RequestAttributes.NONCE, nonce);
        SecureResponse response = new SecureResponse(request, engine, errors, nonce);
        Optional<RequestsUnderWay.Slot> place = enter(request, match);
        if (place.isEmpty()) {
            errors.write(busy(), request, response);
            return;
        }
        try {
            Optional<Refusal> refusal = refusal(request, match);
            if (refusal.isPresent()) {
                errors.write(refusal.get(), request, response);
            } else {
                chain.doFilter(bounded(request, match), response);
            }
        } finally {
            place.get().leave();
        }
        UnreadBody.linger(request, response);
    }

    /** The health must be told even when there is no room for anything else. */
    private Optional<RequestsUnderWay.Slot> enter(HttpServletRequest request, RouteMatch match) {
        return match.route() == Route.HEALTH ? Optional.of(() -> {}) : underWay.enter(request.getRemoteAddr());
    }

    private Optional<Refusal> refusal(HttpServletRequest request, RouteMatch match) {
        try {
            for (Guard guard : guards) {
                Optional<Refusal> refusal = guard.check(request, match);
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(Refusal.of(e.problem()));
        } catch (RuntimeException e) {
            return Optional.of(InternalErrors.log(e, "a guard"));
        }
    }

    private BoundedRequest bounded(HttpServletRequest request, RouteMatch match) {
        return new BoundedRequest(request, sizes.limitFor(request, match), limits.uploadBytesPerSecond());
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Refusal busy() {
        return Refusal.of(ProblemCode.WEB_BUSY, "Too many requests are under way: try again in a moment.")
                .with("Retry-After", "1");
    }
}
