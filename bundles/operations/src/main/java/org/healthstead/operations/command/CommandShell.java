// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.operations.LogReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a command and turns whatever happens into sentences and an exit code. Safe for several threads. */
public final class CommandShell {

    private static final Logger LOG = LoggerFactory.getLogger(CommandShell.class);

    private final Map<String, OperatorCommand> commands;
    private final Platform platform;

    CommandShell(List<OperatorCommand> commands, Platform platform) {
        this.commands = commands.stream().collect(Collectors.toMap(OperatorCommand::name, Function.identity()));
        this.platform = platform;
    }

    /** A shell with every command. */
    public static CommandShell of(Platform platform) {
        return new CommandShell(Commands.all(), platform);
    }

    /** @throws ClientGoneException when nobody reads any more */
    public Result run(CommandRequest request, CommandOutput output) {
        return Messages.in(request.language(), () -> runInLanguage(request, output));
    }

    private Result runInLanguage(CommandRequest request, CommandOutput output) {
        OperatorCommand command = commands.get(request.command());
        if (command == null) {
            output.err(Messages.text("usage.command", request.command()));
            return new Result(OperatorCommand.WRONG_USE, Optional.empty());
        }
        try {
            CommandCall call = new CommandCall(request, platform, output);
            return new Result(command.run(call), call.afterwards());
        } catch (UsageException e) {
            output.err(e.text());
            return new Result(OperatorCommand.WRONG_USE, Optional.empty());
        } catch (ProblemException e) {
            return refused(e, output);
        } catch (ClientGoneException e) {
            throw e;
        } catch (InterruptedException e) {
            output.err(Messages.text("stopping"));
            return new Result(OperatorCommand.REFUSED, Optional.empty());
        } catch (IOException | RuntimeException e) {
            String reference = LogReference.write(LOG, "command " + command.name() + " broke", e);
            output.err(Messages.text("internal", reference));
            return new Result(OperatorCommand.INTERNAL, Optional.empty());
        }
    }

    /** What a client reads when too many commands run already. */
    public String busy() {
        return Messages.text("busy");
    }

    /** What a client reads whose line cannot be understood. */
    public String notUnderstood() {
        return Messages.text("not-understood");
    }

    private static Result refused(ProblemException fault, CommandOutput output) {
        Problem problem = fault.problem();
        output.err(Messages.of(problem));
        if (problem.kind() != Problem.Kind.INTERNAL) {
            return new Result(OperatorCommand.REFUSED, Optional.empty());
        }
        output.err(Messages.text("internal", LogReference.write(LOG, problem.code(), fault)));
        return new Result(OperatorCommand.INTERNAL, Optional.empty());
    }

    /**
     * How a command ended.
     *
     * @param exit code for the client
     * @param afterwards to be done when the client has it
     */
    public record Result(int exit, Optional<Runnable> afterwards) {}
}
