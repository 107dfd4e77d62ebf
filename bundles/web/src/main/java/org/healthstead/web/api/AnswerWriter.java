// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.web.gate.BoundedRequest;
import org.healthstead.web.gate.InternalErrors;
import org.healthstead.web.gate.Refusal;
import org.healthstead.web.gate.RefusalWriter;
import org.healthstead.web.gate.UnreadBody;
import org.healthstead.web.route.RouteMatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes an answer, or what kept it from coming. One thread. */
final class AnswerWriter {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerWriter.class);

    private static final int FAILURES = 400;

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    AnswerWriter(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** Finds the answer; called once. */
    interface Source {
        ApiAnswer answer() throws IOException, InterruptedException;
    }

    void write(Source source) throws IOException {
        ApiAnswer answer = answer(source);
        if (answer.status() >= FAILURES) {
            UnreadBody.endsConnection(request, response);
        }
        writeHead(answer);
        if (answer.length() != 0 && !request.getMethod().equals("HEAD")) {
            ClientStream out = new ClientStream(response.getOutputStream());
            try {
                answer.body().writeTo(out);
            } catch (IOException | RuntimeException e) {
                bodyFailed(e, out.isGone());
            }
        }
    }

    private void writeHead(ApiAnswer answer) {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (!answer.contentType().isEmpty()) {
            response.setContentType(answer.contentType());
            if (answer.length() != ApiAnswer.UNKNOWN) {
                response.setContentLengthLong(answer.length());
            }
        }
    }

    /**
     * What was begun ends short of its promised length, which no client takes for the whole. Without a promised length
     * the body itself must show that its end is missing.
     */
    private void bodyFailed(Exception e, boolean clientIsGone) throws IOException {
        if (clientIsGone) {
            LOG.debug("a client went away in the middle of an answer");
            return;
        }
        ApiAnswer problem = failure(e);
        if (!response.isCommitted()) {
            response.reset();
            writeHead(problem);
            problem.body().writeTo(response.getOutputStream());
        }
    }

    private ApiAnswer answer(Source source) {
        try {
            return source.answer();
        } catch (ApiRefusal e) {
            return problem(e);
        } catch (ProblemException e) {
            return problem(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return problem(Refusal.of(ProblemCode.WEB_UNAVAILABLE, "The server is stopping: try again in a moment."));
        } catch (IOException | RuntimeException e) {
            return failure(e);
        }
    }

    private ApiAnswer failure(Exception e) {
        if (request.getAttribute(BoundedRequest.BROKEN) != null) {
            LOG.debug("a client went away in the middle of its upload");
            return problem(Refusal.of(ProblemCode.API_BODY, "The body ended too early: send it again.")
                    .with("Connection", "close"));
        }
        return problem(InternalErrors.log(e, RouteMatch.of(request).route().name()));
    }

    private static ApiAnswer problem(ProblemException e) {
        Refusal refusal = Refusal.of(e.problem());
        boolean parameter = refusal.status() == 400 && ProblemCode.CURSOR_INVALID.isOf(e.problem());
        JsonObject body = RefusalWriter.body(refusal.status(), refusal.code(), refusal.detail());
        return answer(refusal, parameter ? body.with("parameter", "cursor") : body);
    }

    private static ApiAnswer problem(ApiRefusal e) {
        Refusal refusal = e.refusal();
        JsonObject body = RefusalWriter.body(refusal.status(), refusal.code(), refusal.detail());
        return answer(
                refusal, e.parameter().map(name -> body.with("parameter", name)).orElse(body));
    }

    private static ApiAnswer problem(Refusal refusal) {
        return answer(refusal, RefusalWriter.body(refusal.status(), refusal.code(), refusal.detail()));
    }

    private static ApiAnswer answer(Refusal refusal, JsonObject body) {
        ApiAnswer answer = ApiAnswer.typed(refusal.status(), "application/problem+json", body);
        for (var header : refusal.headers().entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }
}
