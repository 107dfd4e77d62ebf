// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.Json;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.problem.ProblemCode;

/** One call of a command: its arguments, in whose name, and where to write. */
final class CommandCall {

    /** What attempts from the command line are counted under. */
    private static final String CLIENT = "command line";

    /** Options that say everything by being there. */
    private static final Set<String> FLAGS = Set.of("--force");

    private final CommandRequest request;
    private final Platform platform;
    private final CommandOutput output;
    private final List<String> operands = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private Runnable afterwards;

    CommandCall(CommandRequest request, Platform platform, CommandOutput output) {
        this.request = request;
        this.platform = platform;
        this.output = output;
        List<String> words = request.arguments();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            // The client sends operands first: a query that begins with two dashes is none but the first word.
            if (word.startsWith("--") && (i > 0 || words.size() > 1)) {
                options.put(word, FLAGS.contains(word) ? "" : value(words, ++i));
            } else {
                operands.add(word);
            }
        }
    }

    private static String value(List<String> words, int at) {
        if (at == words.size()) {
            throw new UsageException("usage.value", words.get(at - 1));
        }
        return words.get(at);
    }

    Platform platform() {
        return platform;
    }

    <S> S service(Class<S> contract) throws InterruptedException {
        return platform.require(contract);
    }

    /** Refuses options other than these. */
    CommandCall allow(String... names) {
        Set<String> known = Set.of(names);
        options.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UsageException("usage.unknown", request.command(), name);
                });
        return this;
    }

    List<String> operands() {
        return List.copyOf(operands);
    }

    /** The only operand. */
    String operand(String what) {
        if (operands.size() != 1) {
            throw new UsageException("usage.operand", request.command(), what);
        }
        return operands.getFirst();
    }

    void noOperands() {
        if (!operands.isEmpty()) {
            throw new UsageException("usage.unknown", request.command(), operands.getFirst());
        }
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    String required(String name) {
        return option(name).orElseThrow(() -> new UsageException("usage.required", request.command(), name));
    }

    int number(String name, int least, int most, int otherwise) {
        if (option(name).isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(option(name).get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new UsageException("usage.number", name, Integer.toString(least), Integer.toString(most));
        }
        throw new UsageException("usage.number", name, Integer.toString(least), Integer.toString(most));
    }

    boolean json() {
        return request.json();
    }

    /** The password that the command sets. */
    char[] newPassword() {
        return request.password()
                .orElseThrow(() -> new UsageException("usage.password", request.command()))
                .toCharArray();
    }

    /** True when the call names an account or a token. */
    boolean isInSomeonesName() {
        return request.token().isPresent() || request.account().isPresent();
    }

    /** In whose name the command acts; refuses with exit code 2 when nobody was named. */
    Caller caller() throws InterruptedException {
        if (request.token().isPresent()) {
            return service(Authentication.class)
                    .token(request.token().get().strip())
                    .orElseThrow(() -> ProblemCode.ACCESS_TOKEN
                            .problem("The token is unknown, expired or revoked. Make another: healthstead token create")
                            .exception());
        }
        if (request.account().isEmpty() || request.password().isEmpty()) {
            throw new UsageException("usage.account", request.command());
        }
        char[] password = request.password().get().toCharArray();
        return service(Authentication.class).authenticate(request.account().get(), password, CLIENT);
    }

    void out(String text) {
        output.out(text);
    }

    void out(Json data) {
        output.out(data.toString());
    }

    void say(String key, Object... arguments) {
        output.out(Messages.text(key, arguments));
    }

    void complain(String key, Object... arguments) {
        output.err(Messages.text(key, arguments));
    }

    void complain(Problem problem) {
        output.err(Messages.of(problem));
    }

    /** Does this when the answer has been sent. */
    void afterwards(Runnable action) {
        afterwards = action;
    }

    Optional<Runnable> afterwards() {
        return Optional.ofNullable(afterwards);
    }
}
