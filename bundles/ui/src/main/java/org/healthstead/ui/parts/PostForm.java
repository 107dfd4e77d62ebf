// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.parts;

import java.util.Optional;
import org.apache.wicket.markup.html.form.StatelessForm;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.ui.api.Messages;

/**
 * A form that keeps what was typed and says beside the field what is wrong. It is drawn anew from the request, so that
 * it needs no session, and answers to POST only: Wicket would also take the fields from an address.
 */
public abstract class PostForm extends StatelessForm<Void> {

    private String problem = "";

    protected PostForm(String id) {
        super(id);
        add(new NoticePanel("notice", () -> problem));
    }

    /** Does it; problems of no single field are thrown. */
    protected abstract void submit();

    /** The field that a problem is about; empty when it is about the form. */
    protected Optional<FieldPanel> fieldOf(Problem problem) {
        return Optional.empty();
    }

    @Override
    protected final void onSubmit() {
        try {
            submit();
        } catch (ProblemException e) {
            String words = ProblemWords.of(e.problem(), Messages.of(getClass(), getLocale()));
            fieldOf(e.problem()).ifPresentOrElse(field -> field.complain(words), () -> complain(words));
        }
    }

    /** Says what is wrong with the form as a whole. */
    protected final void complain(String words) {
        problem = words;
    }

    @Override
    protected MethodMismatchResponse onMethodMismatch() {
        return MethodMismatchResponse.ABORT;
    }
}
